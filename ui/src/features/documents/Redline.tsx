import { useState } from "react";
import { call, commands, type Comparison } from "~/backend";
import { EmptyState, FaultNote, Page, PageHead, SelectField, Waiting } from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { ExportDialog } from "./ExportDialog";
import { RedlineDesk, ViewChoice } from "./RedlineDesk";
import { counted } from "./steps";
import { useComparison, type Readable } from "./queries";
import { useVersionOptions } from "./Reader";
import type { View } from "./Sheet";
import css from "./documents.module.css";

export interface RedlineProps {
  versions: readonly Readable[];
  from: string | null;
  to: string | null;
  head: Omit<PageHeadProps, "title">;
}

/** The redline between any two versions. */
export function Redline({ versions, from, to, head }: RedlineProps) {
  const { t } = useText();
  const go = useGo();
  const options = useVersionOptions(versions);
  const comparison = useComparison(from, to);
  const [view, setView] = useState<View>("inline");
  const [exporting, setExporting] = useState(false);
  const data = from && to ? comparison.data : undefined;
  const title = data ? finding(t, data) : t("place-documents");

  if (versions.length < 2) {
    return (
      <Page head={<PageHead {...head} title={t("place-documents")} />}>
        <EmptyState title={t("redline-empty")}>{t("redline-empty-how")}</EmptyState>
      </Page>
    );
  }
  const pick = (which: "from" | "to", value: string | null) => (
    <div className={css.pickVersion}>
      <SelectField
        label={t(`redline-${which}`)}
        options={options}
        value={value}
        onChange={(id) => go({ params: { from, to, [which]: id }, replace: true })}
      />
    </div>
  );
  return (
    <>
      <RedlineDesk
        head={{ ...head, title }}
        exports={{ label: t("redline-export"), run: () => setExporting(true) }}
        toolbar={{
          label: t("redline-toolbar"),
          choices: (
            <>
              <ViewChoice value={view} onChange={setView} />
              {pick("from", from)}
              {pick("to", to)}
            </>
          ),
        }}
        label={t("documents-tab-redline")}
        data={data}
        sheet={{
          title: data?.afterTitle ?? "",
          head: [
            t("redline-running"),
            from && to ? t("redline-running-dates", dates(versions, from, to)) : "",
          ],
        }}
        view={view}
        stays
      >
        {from === to ? <EmptyState title={t("redline-same")}>{t("redline-same-how")}</EmptyState> : null}
        {comparison.error ? (
          <FaultNote error={comparison.error} onRetry={() => void comparison.refetch()} />
        ) : null}
        {comparison.isLoading ? <Waiting /> : null}
      </RedlineDesk>
      {exporting && from && to ? (
        <ExportDialog
          work={(authorship, form, proofPage) =>
            call(commands.redlineExport({ before: from, after: to, authorship, form, proofPage }))
          }
          onClose={() => setExporting(false)}
        />
      ) : null}
    </>
  );
}

type Speak = ReturnType<typeof useText>["t"];

function finding(t: Speak, data: Comparison): string {
  return t(data.counts.total === 0 ? "redline-finding-none" : "redline-finding", counted(data));
}

function dates(versions: readonly Readable[], from: string, to: string): Record<string, string> {
  const on = (id: string) => versions.find((each) => each.version.record.id === id)?.version.datedOn ?? "";
  return { from_on: on(from), to_on: on(to) };
}
