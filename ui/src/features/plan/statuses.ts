import type { WorkStatus } from "~/backend";

/** How a work item may stand, in the order in which a person should meet them. */
export const STATUSES: readonly WorkStatus[] = [
  "proposed",
  "planned",
  "in_progress",
  "on_track",
  "at_risk",
  "off_track",
  "done",
  "deferred",
  "declined",
];

/** Under way: an update is due now and then. */
const RUNNING: readonly WorkStatus[] = ["in_progress", "on_track", "at_risk", "off_track"];

/** Whether a work item is under way and nobody said anything of it for longer than the plan's period. */
export function isStale(
  row: { status: WorkStatus | null; update: { toldOn: string } | null },
  today: string,
  period: number,
): boolean {
  if (!isRunning(row.status)) return false;
  return row.update === null || ageOf(row.update.toldOn, today) > period;
}

/** Whether work on it goes on, so that an update is due now and then. */
export function isRunning(status: WorkStatus | null): boolean {
  return status !== null && RUNNING.includes(status);
}

/** How many days ago something was said. */
export function ageOf(toldOn: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(toldOn)) / 86_400_000);
}
