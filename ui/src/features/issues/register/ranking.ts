import type { IssueRegisterRow } from "../wire";

/** The order of a list after one issue moved by a place; null where it cannot move. Issues without a rank stay without. */
export function moved(rows: readonly IssueRegisterRow[], issue: string, by: -1 | 1): string[] | null {
  const order = ranked(rows);
  const from = order.indexOf(issue);
  if (from < 0) return null;
  const to = from + by;
  const other = order[to];
  if (other === undefined) return null;
  order[from] = other;
  order[to] = issue;
  return order;
}

/** The ranked issues from the first place on. */
export function ranked(rows: readonly IssueRegisterRow[]): string[] {
  return rows
    .filter((row) => row.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map((row) => row.record.id);
}
