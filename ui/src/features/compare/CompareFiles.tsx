import { ArrowDown, ArrowLeftRight, ArrowUp, Download } from "lucide-react";
import { useRef, useState } from "react";
import { call, commands } from "~/backend";
import {
  Button,
  EmptyState,
  FaultNote,
  Icon,
  IconButton,
  Page,
  PageHead,
  Segmented,
  Toolbar,
} from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { ChangeList } from "~/features/documents/ChangeList";
import { ChangeMap } from "~/features/documents/ChangeMap";
import { Contents } from "~/features/documents/Contents";
import { ExportDialog } from "~/features/documents/ExportDialog";
import type { Readable } from "~/features/documents/queries";
import { useVersionOptions } from "~/features/documents/Reader";
import { Sheet, type View } from "~/features/documents/Sheet";
import { choose, counted, useSteps } from "~/features/documents/steps";
import { PlacePane } from "~/shell/PlacePane";
import { useText } from "~/text";
import { OptionsDialog } from "./OptionsDialog";
import { SideField } from "./SideField";
import { chooseFile, sides, swap } from "./sides";
import { Unmarked } from "./Unmarked";
import { useCompared, useProgress } from "./useCompared";
import paper from "~/features/documents/documents.module.css";
import css from "./compare.module.css";

export interface CompareFilesProps {
  versions: readonly Readable[];
  head: Omit<PageHeadProps, "title">;
}

/** Any two Word documents, or a document and a version of the plan. */
export function CompareFiles({ versions, head }: CompareFilesProps) {
  const { t } = useText();
  const { before, after } = sides.use();
  const options = useVersionOptions(versions);
  const compared = useCompared();
  const percent = useProgress(compared.isFetching);
  const [view, setView] = useState<View>("inline");
  const [current, setCurrent] = useState<string | null>(null);
  const [asking, setAsking] = useState<"options" | "export" | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const page = useRef<HTMLDivElement>(null);
  const data = compared.data?.comparison;
  const { step } = useSteps(data, current, setCurrent, page);
  const title = data ? t("compare-finding", { count: data.counts.total }) : t("compare-finding-empty");
  const field = (which: "before" | "after") => (
    <SideField
      which={which}
      side={which === "before" ? before : after}
      versions={options}
      onFailure={setFailure}
    />
  );
  return (
    <Page
      bleeds
      head={
        <PageHead
          {...head}
          title={title}
          tools={
            <Button kind="primary" isDisabled={!data} onPress={() => setAsking("export")}>
              <Icon of={Download} /> {t("redline-export")}
            </Button>
          }
        />
      }
      toolbar={
        <Toolbar
          label={t("compare-toolbar")}
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
          {data ? (
            <Segmented
              label={t("redline-view")}
              options={[
                { id: "inline", label: t("redline-view-inline") },
                { id: "before", label: t("redline-view-before") },
                { id: "after", label: t("redline-view-after") },
              ]}
              value={view}
              onChange={setView}
            />
          ) : null}
          {field("before")}
          <IconButton icon={ArrowLeftRight} label={t("compare-swap")} onPress={swap} />
          {field("after")}
          <Button kind="quiet" onPress={() => setAsking("options")}>
            {t("compare-options")}
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
          aria-label={t("documents-tab-compare")}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus to be scrolled by keys
          tabIndex={0}
        >
          {failure ? <FaultNote error={failure} /> : null}
          {compared.isFetching ? (
            <div className={css.running} role="status">
              <span>{t("compare-running", { percent })}</span>
              <Button onPress={() => void call(commands.compareCancel())}>{t("compare-cancel")}</Button>
            </div>
          ) : compared.error ? (
            <FaultNote error={compared.error} onRetry={() => void compared.refetch()} />
          ) : data && compared.data ? (
            <Sheet
              title={compared.data.afterName}
              head={[
                t("redline-running"),
                t("compare-head", { before: compared.data.beforeName, after: compared.data.afterName }),
              ]}
              blocks={data.blocks}
              language={data.language}
              view={view}
              current={current}
            />
          ) : (
            <EmptyState title={t("compare-empty")}>
              {t("compare-empty-how")}
              <span className={css.start}>
                <Button onPress={() => void chooseFile("before").catch(setFailure)}>
                  {t("compare-choose-before")}
                </Button>
                <Button onPress={() => void chooseFile("after").catch(setFailure)}>
                  {t("compare-choose-after")}
                </Button>
              </span>
            </EmptyState>
          )}
        </div>
        {data && view === "inline" ? (
          <ChangeMap changes={data.changes} blocks={data.blocks} current={current} />
        ) : null}
      </div>
      {data && (data.changes.length > 0 || (compared.data?.report.notTracked.length ?? 0) > 0) ? (
        <PlacePane stays>
          <Unmarked all={compared.data?.report.notTracked ?? []} />
          <ChangeList
            changes={data.changes}
            current={current}
            onChoose={(id) => choose(page, id, setCurrent)}
          />
        </PlacePane>
      ) : null}
      {asking === "options" ? <OptionsDialog onClose={() => setAsking(null)} /> : null}
      {asking === "export" ? (
        <ExportDialog
          work={(authorship, form, proofPage) => call(commands.comparedExport(authorship, form, proofPage))}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Page>
  );
}
