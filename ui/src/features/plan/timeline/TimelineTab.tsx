import { Printer } from "lucide-react";
import { useMemo, useState } from "react";
import { usePassingOperate } from "~/actions";
import { commands, type TimelineBy, type TimelineInView } from "~/backend";
import {
  BasisMark,
  Button,
  Checkbox,
  EmptyState,
  FaultNote,
  Page,
  Segmented,
  SelectField,
  Toolbar,
  Waiting,
  useLeft,
} from "~/components";
import { useDesk, useMayEdit } from "~/shell/desk";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useStatusHint } from "~/shell/status";
import { useDated, useText } from "~/text";
import { useBaselines } from "../baselines/queries";
import { shownCase } from "../case";
import { WaitsFor } from "../parts/Ties";
import { PlanHead } from "../PlanHead";
import { Chart } from "./Chart";
import { shifted, shiftedDay } from "./days";
import { DaysDialog } from "./DaysDialog";
import { Key } from "./Key";
import { GROUPINGS, linesBy } from "./lines";
import { useMoving } from "./moving";
import { PrintDialog } from "./print/PrintDialog";
import { PushDialog } from "./PushDialog";
import { RowMenu, type Asked } from "./RowMenu";
import { useTimeline } from "./queries";
import { UNIT, type Zoom } from "./scale";
import { useSelected } from "./useSelected";
import { useSteps } from "./useSteps";
import css from "./timeline.module.css";

const NONE = "none";

/** The plan over its years. */
export function TimelineTab() {
  const { t } = useText();
  const { params } = useWhere();
  const [by, setBy] = useLeft<TimelineBy>("timeline by", "objective");
  const baselines = useBaselines();
  const known = baselines.data?.find((each) => each.record.id === params["beside"]) ?? null;
  const { view, open, setOpen } = useTimeline(by, known?.record.id ?? null);
  if (view.error) {
    return (
      <Page head={<PlanHead tab="timeline" title={t("plan-tab-timeline")} />}>
        <FaultNote error={view.error} onRetry={() => void view.refetch()} />
      </Page>
    );
  }
  if (!view.data) {
    return <Page head={<PlanHead tab="timeline" title={t("plan-tab-timeline")} />}>{<Waiting />}</Page>;
  }
  return (
    <Shown
      read={view.data.timeline}
      knows={view.data.knows}
      by={by}
      onBy={setBy}
      open={open}
      onOpen={setOpen}
      baseline={known?.record.id ?? null}
      baselines={(baselines.data ?? []).map((each) => ({ id: each.record.id, label: each.record.name }))}
    />
  );
}

interface ShownProps {
  /** What was read, and the newest of the days asked for that it knows. */
  read: TimelineInView;
  knows: number;
  by: TimelineBy;
  onBy: (by: TimelineBy) => void;
  /** The lines that are open. */
  open: readonly string[];
  onOpen: (open: readonly string[]) => void;
  baseline: string | null;
  baselines: readonly { id: string; label: string }[];
}

function Shown({ read, knows, by, onBy, open, onOpen, baseline, baselines }: ShownProps) {
  const speech = useText();
  const { t } = speech;
  const dated = useDated();
  const go = useGo();
  const openRecord = useOpenRecord();
  const mayEdit = useMayEdit();
  const operate = usePassingOperate();
  const [zoom, setZoom] = useLeft<Zoom>("timeline zoom", "years");
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [prints, setPrints] = useState(false);
  const inCase = shownCase.use();
  const file = useDesk().data?.open?.title ?? "";
  const { params } = useWhere();
  const room = params["room"] === "shown";
  const timeline = useMoving(read, knows);
  const asLine = useMemo(() => linesBy(by, speech), [by, speech]);
  const lines = useMemo(() => timeline.lines.map(asLine), [timeline.lines, asLine]);
  const areOpen = useMemo(() => new Set(open), [open]);
  const rowOf = (id: string | null) => lines.find((line) => line.key === id)?.row ?? null;
  // The head of a group, and what was removed, cannot be opened.
  const canOpen = (key: string) => rowOf(key)?.removed === false;
  const { selected, select } = useSelected(canOpen);
  const row = rowOf(selected);
  const item = row?.row.record.kind === "work_item" && !row.removed ? row : null;
  const canEdit = mayEdit && item !== null;
  const keys = t(mayEdit ? "timeline-keys" : "timeline-keys-read", {
    label: item?.row.record.label ?? "",
    unit: t(`timeline-unit-${UNIT[zoom]}`),
  });
  const hasStops = mayEdit && (row?.milestones.length ?? 0) > 0;
  useStatusHint(
    item ? [keys, ...(hasStops ? [t("timeline-keys-stops")] : [])].join(" · ") : t("timeline-keys-none"),
  );
  const { setDays, setStop } = useSteps(operate, inCase, timeline.years);
  const tie = (needs: string, waits: string) => {
    const name = rowOf(waits)?.row.record.name ?? "";
    const request = { item: waits, needs, kind: "fs" as const, lagDays: 0 };
    return operate.run(commands.dependencySet(request), t("timeline-tied", { name }));
  };
  const step = (by: 1 | -1, ends: "both" | "end") => {
    if (canEdit) setDays(item, (days) => shifted(days, by, UNIT[zoom], ends));
  };
  const { findings } = timeline;
  const { basis, hasDays } = findings;
  return (
    <Page
      bleeds
      head={
        <PlanHead
          tab="timeline"
          title={
            findings.broken > 0
              ? t("timeline-finding-broken", { count: findings.broken })
              : hasDays
                ? t("timeline-title", yearsOf(timeline))
                : t("plan-tab-timeline")
          }
          marks={basis ? <BasisMark basis={basis} /> : null}
          tools={
            <>
              <RowMenu
                canOpen={selected !== null && canOpen(selected)}
                canEdit={canEdit}
                onOpen={() => openRecord(selected)}
                onAsk={setAsked}
                onStep={step}
              />
              {hasDays ? (
                <Button icon={Printer} onPress={() => setPrints(true)}>
                  {t("timeline-print")}
                </Button>
              ) : null}
            </>
          }
        />
      }
      toolbar={
        <Toolbar
          label={t("timeline-toolbar")}
          end={
            baseline ? (
              <span>
                {t("timeline-counts", {
                  added_count: findings.added,
                  removed_count: findings.removed,
                  moved_count: findings.moved,
                })}
              </span>
            ) : undefined
          }
        >
          <Segmented
            label={t("timeline-rows-by")}
            options={GROUPINGS.map((id) => ({
              id,
              label: t(`timeline-by-${id}`),
            }))}
            value={by}
            onChange={onBy}
          />
          <Segmented
            label={t("timeline-zoom")}
            options={(["years", "quarters", "months"] as const).map((id) => ({
              id,
              label: t(`timeline-zoom-${id}`),
            }))}
            value={zoom}
            onChange={setZoom}
          />
          <Checkbox
            isSelected={room}
            onChange={(on) => go({ params: { room: on ? "shown" : null }, replace: true })}
          >
            {t("timeline-room")}
          </Checkbox>
          {baselines.length > 0 ? (
            <div className={css.pick}>
              <SelectField
                label={t("timeline-beside")}
                options={[{ id: NONE, label: t("timeline-beside-none") }, ...baselines]}
                value={baseline ?? NONE}
                onChange={(id) => go({ params: { beside: id === NONE ? null : id }, replace: true })}
              />
            </div>
          ) : null}
          {findings.unfunded > 0 ? (
            <span>
              {t("timeline-unfunded-count", {
                count: findings.unfunded,
                gaps: findings.openWithout.map((gap) => gap.label).join(", "),
                gap_count: findings.openWithout.length,
              })}
            </span>
          ) : null}
        </Toolbar>
      }
    >
      {hasDays ? (
        <div className={css.whole}>
          {operate.failure ? (
            <div className={css.refusal}>
              <FaultNote error={operate.failure} />
            </div>
          ) : null}
          <Chart
            timeline={timeline}
            lines={lines}
            open={areOpen}
            zoom={zoom}
            today={today}
            selected={selected}
            mayEdit={mayEdit}
            onSelect={(key) => {
              if (key !== selected) operate.clear();
              select(key);
            }}
            onFold={(key, fold) => onOpen(fold ? open.filter((each) => each !== key) : [...open, key])}
            onOpen={(key) => {
              if (canOpen(key)) openRecord(key);
            }}
            onDays={(of, span) => setDays(of, () => span)}
            room={room}
            onTie={(needs, waits) => void tie(needs, waits)}
            onStep={step}
            onStop={(of, stop, on) => setStop(of, stop, () => on)}
            onStepStop={(of, stop, by) => setStop(of, stop, (on) => shiftedDay(on, by, UNIT[zoom]))}
          />
          <Key findings={findings} compares={baseline !== null} room={room} />
        </div>
      ) : (
        <EmptyState
          title={t("timeline-empty")}
          action={{ label: t("plan-tab-outline"), run: () => go({ tab: null }) }}
        >
          {t("timeline-empty-how")}
        </EmptyState>
      )}
      {prints ? (
        <PrintDialog
          timeline={timeline}
          lines={lines}
          title={t("timeline-title", yearsOf(timeline))}
          about={[
            file,
            t("timeline-print-case", { case: t(`case-${inCase}`) }),
            ...baselines.filter((each) => each.id === baseline).map((each) => each.label),
            t("timeline-today", { day: dated(today) }),
            ...(basis ? [t(`document-mark-${basis}`)] : []),
          ].join(" · ")}
          today={today}
          compares={baseline !== null}
          inCase={t(`case-${inCase}`)}
          room={room}
          onClose={() => setPrints(false)}
        />
      ) : null}
      {asked === "days" && item ? <DaysDialog row={item} onClose={() => setAsked(null)} /> : null}
      {asked === "ties" && item ? <WaitsFor record={item.row.record} onClose={() => setAsked(null)} /> : null}
      {asked === "push" && item ? <PushDialog row={item} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

function yearsOf({ years }: TimelineInView): Record<string, string> {
  return { first: years[0]?.name ?? "", last: years.at(-1)?.name ?? "" };
}
