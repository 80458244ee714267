import type { ChangeLine, RowDifference } from "~/backend";

/** The most that is told one by one. */
const MOST = 6;

/** What is told: a row of the plan that differs, with the newest change to it if that is known, or else a change alone. */
export interface News {
  row: RowDifference | null;
  line: ChangeLine | null;
}

/**
 * What differs, the newest first, each record once: what became of it and what it says now tell more than what somebody did.
 */
export function newest(lines: readonly ChangeLine[], rows: readonly RowDifference[]): News[] {
  const told = new Map<string, News>();
  for (const line of lines) {
    const id = line.record?.id;
    const row = rows.find((each) => (id ? each.record.id === id : isGone(each, line))) ?? null;
    const key = row?.record.id ?? id ?? `change ${line.seq}`;
    if (!told.has(key)) told.set(key, { row, line });
  }
  for (const row of rows) {
    if (!told.has(row.record.id)) told.set(row.record.id, { row, line: null });
  }
  return [...told.values()].slice(0, MOST);
}

/** A change that took a row away names what is not there any more. */
function isGone({ kinds, record }: RowDifference, { name }: ChangeLine): boolean {
  return kinds.includes("removed") && record.name === name.args["name"];
}
