import type { OutlineRow } from "~/backend";
import { isRunning, isStale } from "../statuses";

/** A party that has something to report, and of how many work items. */
export interface Reporter {
  id: string;
  name: string;
  count: number;
}

const reports = (row: OutlineRow) =>
  row.parts.filter((part) => part.party !== null && (part.role === "leads" || part.role === "updates"));

/** The work items that are under way: of those an update is due now and then. */
function running(rows: readonly OutlineRow[]): OutlineRow[] {
  return rows.filter((row) => row.record.kind === "work_item" && isRunning(row.status));
}

/** Who leads or updates work that is under way, by name. */
export function reportersOf(rows: readonly OutlineRow[]): Reporter[] {
  const found = new Map<string, Reporter>();
  for (const row of running(rows)) {
    for (const { id, name } of new Map(
      reports(row).flatMap((part) => (part.party ? [[part.party.id, part.party]] : [])),
    ).values()) {
      const known = found.get(id) ?? { id, name, count: 0 };
      found.set(id, { ...known, count: known.count + 1 });
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** The work under way that a party reports on, or all of it, the longest silent first. */
export function updatesDue(rows: readonly OutlineRow[], whose: string | null): OutlineRow[] {
  return running(rows)
    .filter((row) => whose === null || reports(row).some((part) => part.party?.id === whose))
    .sort((a, b) => (a.update?.toldOn ?? "").localeCompare(b.update?.toldOn ?? ""));
}

/** How many of them are stale. */
export function staleCount(rows: readonly OutlineRow[], today: string, period: number): number {
  return rows.filter((row) => isStale(row, today, period)).length;
}
