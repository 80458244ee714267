import { ArrowDown, ArrowUp, Download } from "lucide-react";
import { useRef, useState } from "react";
import { call, commands, type Comparison } from "~/backend";
import {
  Button,
  EmptyState,
  FaultNote,
  Icon,
  IconButton,
  Page,
  PageHead,
  Segmented,
  SelectField,
  Toolbar,
  Waiting,
} from "~/components";
import type { PageHeadProps } from "~/components/Page";
import { PlacePane } from "~/shell/PlacePane";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { ChangeList } from "./ChangeList";
import { ChangeMap } from "./ChangeMap";
import { Contents } from "./Contents";
import { ExportDialog } from "./ExportDialog";
import { counted, choose, useSteps } from "./steps";
import { useComparison, type Readable } from "./queries";
import { useVersionOptions } from "./Reader";
import { Sheet, type View } from "./Sheet";
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
  const [current, setCurrent] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const data = comparison.data;
  const { step } = useSteps(data, current, setCurrent, paper);
  const title = data ? finding(t, data) : t("place-documents");

  if (versions.length < 2) {
    return (
      <Page head={<PageHead {...head} title={t("place-documents")} />}>
        <EmptyState title={t("redline-empty")}>{t("redline-empty-how")}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      bleeds
      head={
        <PageHead
          {...head}
          title={title}
          tools={
            <Button kind="primary" isDisabled={!data} onPress={() => setExporting(true)}>
              <Icon of={Download} /> {t("redline-export")}
            </Button>
          }
        />
      }
      toolbar={
        <Toolbar
          label={t("redline-toolbar")}
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
          <div className={css.pickVersion}>
            <SelectField
              label={t("redline-from")}
              options={options}
              value={from}
              onChange={(id) => go({ params: { from: id, to }, replace: true })}
            />
          </div>
          <div className={css.pickVersion}>
            <SelectField
              label={t("redline-to")}
              options={options}
              value={to}
              onChange={(id) => go({ params: { from, to: id }, replace: true })}
            />
          </div>
        </Toolbar>
      }
    >
      <div className={css.desk}>
        <Contents blocks={data?.blocks ?? []} counts />
        <div
          className={css.paper}
          ref={paper}
          data-region="content"
          role="region"
          aria-label={t("documents-tab-redline")}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus to be scrolled by keys
          tabIndex={0}
        >
          {from === to ? <EmptyState title={t("redline-same")}>{t("redline-same-how")}</EmptyState> : null}
          {comparison.error ? (
            <FaultNote error={comparison.error} onRetry={() => void comparison.refetch()} />
          ) : null}
          {data && from && to ? (
            <Sheet
              title={data.afterTitle}
              head={[t("redline-running"), t("redline-running-dates", dates(versions, from, to))]}
              blocks={data.blocks}
              language={data.language}
              view={view}
              current={current}
            />
          ) : comparison.isLoading ? (
            <Waiting />
          ) : null}
        </div>
        {data && view === "inline" ? (
          <ChangeMap changes={data.changes} blocks={data.blocks} current={current} />
        ) : null}
      </div>
      {data && data.changes.length > 0 ? (
        <PlacePane stays>
          <ChangeList
            changes={data.changes}
            current={current}
            onChoose={(id) => choose(paper, id, setCurrent)}
          />
        </PlacePane>
      ) : null}
      {exporting && from && to ? (
        <ExportDialog
          work={(authorship, form, proofPage) =>
            call(commands.redlineExport({ before: from, after: to, authorship, form, proofPage }))
          }
          onClose={() => setExporting(false)}
        />
      ) : null}
    </Page>
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
