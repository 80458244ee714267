import { ArrowLeftRight } from "lucide-react";
import { useState } from "react";
import { askOnly, call, commands } from "~/backend";
import { Button, EmptyState, FaultNote, IconButton } from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { ExportDialog } from "~/features/documents/ExportDialog";
import type { Readable } from "~/features/documents/queries";
import { useVersionOptions } from "~/features/documents/Reader";
import { RedlineDesk, Running, ViewChoice } from "~/features/documents/RedlineDesk";
import type { View } from "~/features/documents/Sheet";
import { useText } from "~/text";
import { OptionsDialog } from "./OptionsDialog";
import { SideField } from "./SideField";
import { chooseFile, sides, swap } from "./sides";
import { Unmarked } from "./Unmarked";
import { useCompared, useProgress } from "./useCompared";
import css from "./compare.module.css";

export interface CompareFilesProps {
  versions: readonly Readable[];
  head: Omit<PageHeadProps, "title">;
}

/** Any two Word documents, or a document and a version of the plan. */
export function CompareFiles({ versions, head }: CompareFilesProps) {
  const { t } = useText();
  const { before, after, refused } = sides.use();
  const options = useVersionOptions(versions);
  const compared = useCompared();
  const percent = useProgress(compared.isFetching);
  const [view, setView] = useState<View>("inline");
  const [asking, setAsking] = useState<"options" | "export" | null>(null);
  const made = compared.isFetching || compared.error ? undefined : compared.data;
  const data = made?.comparison;
  const unmarked = made?.report.notTracked ?? [];
  const title = data ? t("compare-finding", { count: data.counts.total }) : t("compare-finding-empty");
  const field = (which: "before" | "after") => (
    <SideField which={which} side={which === "before" ? before : after} versions={options} />
  );
  return (
    <>
      <RedlineDesk
        head={{ ...head, title }}
        exports={{ label: t("redline-export"), run: () => setAsking("export") }}
        toolbar={{
          label: t("compare-toolbar"),
          choices: (
            <>
              {data ? <ViewChoice value={view} onChange={setView} /> : null}
              {field("before")}
              <IconButton icon={ArrowLeftRight} label={t("compare-swap")} onPress={swap} />
              {field("after")}
              <Button kind="quiet" onPress={() => setAsking("options")}>
                {t("compare-options")}
              </Button>
            </>
          ),
        }}
        label={t("documents-tab-compare")}
        data={data}
        sheet={{
          title: made?.afterName ?? "",
          head: [
            t("redline-running"),
            made ? t("compare-head", { before: made.beforeName, after: made.afterName }) : "",
          ],
        }}
        view={view}
        before={unmarked.length > 0 ? () => <Unmarked all={unmarked} /> : null}
        stays
      >
        {refused ? <FaultNote error={refused} /> : null}
        {compared.isFetching ? (
          <Running
            said={t("compare-running", { percent })}
            end={{ label: t("compare-cancel"), run: () => askOnly(commands.compareCancel()) }}
          />
        ) : compared.error ? (
          <FaultNote error={compared.error} onRetry={() => void compared.refetch()} />
        ) : made ? null : (
          <EmptyState title={t("compare-empty")}>
            {t("compare-empty-how")}
            <span className={css.start}>
              <Button onPress={() => void chooseFile("before")}>{t("compare-choose-before")}</Button>
              <Button onPress={() => void chooseFile("after")}>{t("compare-choose-after")}</Button>
            </span>
          </EmptyState>
        )}
      </RedlineDesk>
      {asking === "options" ? <OptionsDialog onClose={() => setAsking(null)} /> : null}
      {asking === "export" ? (
        <ExportDialog
          work={(authorship, form, proofPage) => call(commands.comparedExport(authorship, form, proofPage))}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
