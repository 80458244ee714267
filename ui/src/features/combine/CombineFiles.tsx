import { useState } from "react";
import { askOnly, call, commands } from "~/backend";
import { Button, EmptyState, FaultNote } from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { useProgress } from "~/features/compare/useCompared";
import { useExport } from "~/features/documents/exporting";
import { RedlineDesk, Running } from "~/features/documents/RedlineDesk";
import { useText } from "~/text";
import { Clashes, NotTaken } from "./Clashes";
import { useCombined, useSettled } from "./useCombined";
import { versions } from "./versions";
import { VersionsDialog } from "./VersionsDialog";
import compare from "~/features/compare/compare.module.css";

/** Several people's versions of one Word document, with everybody's changes under their names. */
export function CombineFiles({ head }: { head: Omit<PageHeadProps, "title"> }) {
  const { t } = useText();
  const combined = useCombined();
  const { settled } = versions.use();
  const shown = useSettled(settled);
  const percent = useProgress(combined.isFetching);
  const exporting = useExport();
  const [asking, setAsking] = useState(false);
  const made = combined.isFetching || combined.error ? undefined : combined.data;
  const now = settled.length > 0 ? shown.data : undefined;
  const comparison = now?.comparison ?? made?.comparison;
  const title =
    made && comparison
      ? t(settled.length > 0 ? "combine-finding-settled" : "combine-finding", {
          count: comparison.counts.total,
          people_count: made.authors.length,
          clash_count: made.clashes.length - settled.length,
        })
      : t("combine-finding-empty");
  return (
    <>
      <RedlineDesk
        head={{ ...head, title }}
        exports={{
          label: t("combine-export"),
          run: () => void exporting.redline(() => call(commands.combinedExport([...settled]))),
        }}
        toolbar={{
          label: t("combine-toolbar"),
          choices: (
            <Button kind="quiet" onPress={() => setAsking(true)}>
              {t("combine-change")}
            </Button>
          ),
        }}
        label={t("documents-tab-combine")}
        data={made ? comparison : undefined}
        sheet={{
          title: made?.baseName ?? "",
          head: [
            t("redline-running"),
            made ? t("combine-head", { base: made.baseName, authors: made.authors.join(", ") }) : "",
          ],
        }}
        before={
          made && made.clashes.length + made.left.length > 0
            ? (show) => (
                <>
                  <Clashes
                    all={made.clashes}
                    settled={settled}
                    changeIds={now?.changeIds ?? made.clashes.map((clash) => clash.changeId)}
                    onShow={show}
                  />
                  <NotTaken all={made.left} />
                </>
              )
            : null
        }
        authors
      >
        {shown.error ? <FaultNote error={shown.error} onRetry={() => void shown.refetch()} /> : null}
        {exporting.failure ? <FaultNote error={exporting.failure} /> : null}
        {combined.isFetching ? (
          <Running
            said={t("combine-running", { percent })}
            end={{ label: t("combine-cancel"), run: () => askOnly(commands.compareCancel()) }}
          />
        ) : combined.error ? (
          <FaultNote error={combined.error} onRetry={() => void combined.refetch()} />
        ) : made ? null : (
          <EmptyState title={t("combine-empty")}>
            {t("combine-empty-how")}
            <span className={compare.start}>
              <Button onPress={() => setAsking(true)}>{t("combine-choose")}</Button>
            </span>
          </EmptyState>
        )}
      </RedlineDesk>
      {asking ? <VersionsDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}
