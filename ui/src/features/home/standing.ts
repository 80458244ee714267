import type { OutlineRow } from "~/backend";

export interface Group {
  objective: OutlineRow;
  /** The work items below it, in the order of the plan. */
  items: OutlineRow[];
}

/** The work items under each objective; objectives without work items are left out. */
export function byObjective(rows: readonly OutlineRow[]): Group[] {
  const known = new Map(rows.map((row) => [row.record.id, row]));
  const top = (row: OutlineRow): OutlineRow => {
    const parent = row.parent ? known.get(row.parent) : undefined;
    return parent ? top(parent) : row;
  };
  const groups = new Map<string, Group>();
  for (const row of rows) {
    if (row.record.kind === "objective") groups.set(row.record.id, { objective: row, items: [] });
    else if (row.record.kind === "work_item") groups.get(top(row).record.id)?.items.push(row);
  }
  return [...groups.values()].filter((group) => group.items.length > 0);
}
