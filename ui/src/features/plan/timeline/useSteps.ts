import { underWay, type Operate } from "~/actions";
import { call, commands, type FiscalYear, type Milestone, type MoneyCase, type TimelineRow } from "~/backend";
import { tell } from "~/shell/status";
import { useDated, useText } from "~/text";
import { dayOf, type Days } from "./days";
import { moving, type Change } from "./moving";
import { stopKey } from "./Stops";

/** Ends when all steps that were asked for so far are carried out. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Carries out a step once those before it are. A key that is held asks faster than the timeline is read again, so each
 * step has to ask where its row stands when its turn comes: from what was read, two presses would be one.
 */
function inTurn(step: () => Promise<unknown>): void {
  last = underWay(last.then(step, step));
}

/**
 * Gives work items and milestones other days: they stand there at once, and go back if they may not stand there. A
 * milestone that leaves the years in view would lose the focus; it waits for the timeline that has more of them.
 */
export function useSteps(operate: Operate, inCase: MoneyCase, years: readonly FiscalYear[]) {
  const { t } = useText();
  const dated = useDated();
  const first = dayOf(years[0]?.startsOn ?? "");
  const end = dayOf(years.at(-1)?.endsOn ?? "");
  const isInView = (iso: string) => first <= dayOf(iso) && dayOf(iso) <= end;
  const withStop =
    (stop: Milestone, to: (on: string) => string): Change =>
    (row) => {
      const moved = (each: Milestone) => {
        const on = stopKey(each) === stopKey(stop) ? to(each.on) : each.on;
        return isInView(on) ? { ...each, on } : each;
      };
      return { ...row, milestones: row.milestones.map(moved) };
    };
  const setDays = (row: TimelineRow, to: (days: Days) => Days) => {
    const { id, name } = row.row.record;
    const made = moving(id, withDays(to));
    inTurn(async () => {
      const now = await daysNow(row, inCase);
      const span = now && to(now);
      if (!span || span === now) return made.refused();
      made.exactly(withDays(() => span));
      const request = { id, startsOn: span.start, deliveryOn: span.end };
      const done = await operate.run(commands.workItemDays(request), t("timeline-moved", { name }));
      if (done === null) return made.refused();
      made.carriedOut();
      return tell(t("timeline-says-span", { start: dated(span.start), end: dated(span.end) }));
    });
  };
  const setStop = (row: TimelineRow, stop: Milestone, to: (on: string) => string) => {
    const { id } = row.row.record;
    const name = stop.name ?? t("plan-proposal-on");
    const made = moving(id, withStop(stop, to));
    inTurn(async () => {
      const on = to(await stopNow(row, stop, inCase));
      made.exactly(withStop(stop, () => on));
      const request =
        stop.id === null
          ? commands.workItemEdit({ id, proposalOn: on })
          : commands.milestoneSet({ record: id, id: stop.id, name, on });
      const done = await operate.run(request, t("timeline-moved", { name }));
      if (done === null) return made.refused();
      made.carriedOut();
      return tell(`${name}, ${dated(on)}`);
    });
  };
  return { setDays, setStop };
}

const withDays =
  (to: (days: Days) => Days): Change =>
  (row) => ({ ...row, span: row.span && to(row.span) });

/** The days of a work item as they are now; those in view where it has none of its own, or cannot be read. */
async function daysNow({ row, span }: TimelineRow, inCase: MoneyCase): Promise<Days | null> {
  const now = await call(commands.outlineRow(inCase, row.record.id)).catch(() => null);
  const start = now?.startsOn ?? null;
  const end = now?.deliveryOn ?? null;
  return isWhole(start) && isWhole(end) ? { start, end } : span;
}

/** The day of a milestone as it is now; the one in view where it cannot be read. */
async function stopNow({ row }: TimelineRow, stop: Milestone, inCase: MoneyCase): Promise<string> {
  const { id } = row.record;
  const on = await (
    stop.id === null
      ? call(commands.outlineRow(inCase, id)).then((now) => now?.proposalOn)
      : call(commands.planParts(id)).then((now) => now.milestones.find((each) => each.id === stop.id)?.on)
  ).catch(() => null);
  return on ?? stop.on;
}

/** Whether a day is known to the day. */
const isWhole = (day: string | null): day is string => day?.length === 10;
