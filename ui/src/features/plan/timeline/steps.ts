import { underWay } from "~/actions";
import { call, commands, type Milestone, type MoneyCase, type TimelineRow } from "~/backend";
import type { Days } from "./days";

/** Ends when all steps that were asked for so far are carried out. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Carries out a step once those before it are. A key that is held asks faster than the timeline is read again, so each
 * step has to ask where its row stands when its turn comes: from what is in view, two presses would be one.
 */
export function stepInTurn(step: () => Promise<unknown>): void {
  last = underWay(last.then(step, step));
}

/** The days of a work item as they are now; those in view where it has none of its own, or cannot be read. */
export async function daysNow({ row, span }: TimelineRow, inCase: MoneyCase): Promise<Days | null> {
  const now = await call(commands.outlineRow(inCase, row.record.id)).catch(() => null);
  const start = now?.startsOn ?? null;
  const end = now?.deliveryOn ?? null;
  return isWhole(start) && isWhole(end) ? { start, end } : span;
}

/** The day of a milestone as it is now; the one in view where it cannot be read. */
export async function stopNow({ row }: TimelineRow, stop: Milestone, inCase: MoneyCase): Promise<Milestone> {
  const { id } = row.record;
  const on = await (
    stop.id === null
      ? call(commands.outlineRow(inCase, id)).then((now) => now?.proposalOn)
      : call(commands.planParts(id)).then((now) => now.milestones.find((each) => each.id === stop.id)?.on)
  ).catch(() => null);
  return { ...stop, on: on ?? stop.on };
}

/** Whether a day is known to the day. */
const isWhole = (day: string | null): day is string => day?.length === 10;
