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

/** After so many days without a word an update is stale. */
export const STALE_DAYS = 90;

/** Whether a work item is under way and nobody said anything of it for long. */
export function isStale(
  row: { status: WorkStatus | null; update: { toldOn: string } | null },
  today: string,
): boolean {
  if (row.status === null || !RUNNING.includes(row.status)) return false;
  if (row.update === null) return true;
  return (Date.parse(today) - Date.parse(row.update.toldOn)) / 86_400_000 > STALE_DAYS;
}
