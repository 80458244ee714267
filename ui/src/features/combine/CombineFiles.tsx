import { ArrowDown, ArrowUp, Download } from "lucide-react";
import { useRef, useState } from "react";
import { call, commands } from "~/backend";
import { Button, EmptyState, FaultNote, Icon, IconButton, Page, PageHead, Toolbar } from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { useProgress } from "~/features/compare/useCompared";
import { ChangeList } from "~/features/documents/ChangeList";
import { ChangeMap } from "~/features/documents/ChangeMap";
import { Contents } from "~/features/documents/Contents";
import { useExport } from "~/features/documents/exporting";
import { Sheet } from "~/features/documents/Sheet";
import { choose, counted, useSteps } from "~/features/documents/steps";
import { PlacePane } from "~/shell/PlacePane";
import { useText } from "~/text";
import { Clashes, NotTaken } from "./Clashes";
import { useCombined } from "./useCombined";
import { VersionsDialog } from "./VersionsDialog";
import compare from "~/features/compare/compare.module.css";
import paper from "~/features/documents/documents.module.css";

/** Several people's versions of one Word document, with everybody's changes under their names. */
export function CombineFiles({ head }: { head: Omit<PageHeadProps, "title"> }) {
  const { t } = useText();
  const combined = useCombined();
  const percent = useProgress(combined.isFetching);
  const exporting = useExport();
  const [current, setCurrent] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const made = combined.data;
  const data = made?.comparison;
  const { step } = useSteps(data, current, setCurrent, page);
  const show = (id: string) => choose(page, id, setCurrent);
  const title = made
    ? t("combine-finding", {
        count: made.comparison.counts.total,
        people_count: made.authors.length,
        clash_count: made.clashes.length,
      })
    : t("combine-finding-empty");
  return (
    <Page
      bleeds
      head={
        <PageHead
          {...head}
          title={title}
          tools={
            <Button
              kind="primary"
              isDisabled={!made}
              onPress={() => void exporting.redline(() => call(commands.combinedExport()))}
            >
              <Icon of={Download} /> {t("combine-export")}
            </Button>
          }
        />
      }
      toolbar={
        <Toolbar
          label={t("combine-toolbar")}
          end={
            data ? (
              <>
                <span>{t("redline-counts", counted(data))}</span>
                <IconButton icon={ArrowUp} label={t("redline-previous")} onPress={() => step(-1)} />
                <IconButton icon={ArrowDown} label={t("redline-next")} onPress={() => step(1)} />
              </>
            ) : undefined
          }
        >
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {t("combine-change")}
          </Button>
        </Toolbar>
      }
    >
      <div className={paper.desk}>
        <Contents blocks={data?.blocks ?? []} counts />
        <div
          className={paper.paper}
          ref={page}
          data-region="content"
          role="region"
          aria-label={t("documents-tab-combine")}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus to be scrolled by keys
          tabIndex={0}
        >
          {exporting.failure ? <FaultNote error={exporting.failure} /> : null}
          {combined.isFetching ? (
            <div className={compare.running} role="status">
              <span>{t("combine-running", { percent })}</span>
              <Button onPress={() => void call(commands.compareCancel())}>{t("combine-cancel")}</Button>
            </div>
          ) : combined.error ? (
            <FaultNote error={combined.error} onRetry={() => void combined.refetch()} />
          ) : made && data ? (
            <Sheet
              title={made.baseName}
              head={[
                t("redline-running"),
                t("combine-head", { base: made.baseName, authors: made.authors.join(", ") }),
              ]}
              blocks={data.blocks}
              language={data.language}
              view="inline"
              current={current}
            />
          ) : (
            <EmptyState title={t("combine-empty")}>
              {t("combine-empty-how")}
              <span className={compare.start}>
                <Button onPress={() => setAsking(true)}>{t("combine-choose")}</Button>
              </span>
            </EmptyState>
          )}
        </div>
        {data ? <ChangeMap changes={data.changes} blocks={data.blocks} current={current} /> : null}
      </div>
      {made && data && (data.changes.length > 0 || made.left.length > 0) ? (
        <PlacePane>
          <Clashes all={made.clashes} onChoose={show} />
          <NotTaken all={made.left} />
          <ChangeList changes={data.changes} current={current} onChoose={show} authors />
        </PlacePane>
      ) : null}
      {asking ? <VersionsDialog onClose={() => setAsking(false)} /> : null}
    </Page>
  );
}
