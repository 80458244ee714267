import type { OutlineRow } from "~/backend";

/** Where rows of one kind go: what they then stand under, and after which of the rows there. */
export interface Move {
  ids: readonly string[];
  parent: string | null;
  after: string | null;
}

/**
 * The outline as it will be read in a moment: a row that is moved stands at its new place at once, with what is below it,
 * so that it can be moved on by the next key.
 */
export function moved(rows: readonly OutlineRow[], { ids, parent, after }: Move): OutlineRow[] {
  const taken = below(rows, ids);
  const tops = ids.flatMap((id) => rows.find((row) => row.record.id === id) ?? []);
  const kind = tops[0]?.record.kind;
  const blocks = tops.flatMap((top) => {
    const under = below(rows, [top.record.id]);
    const block = rows.filter((row) => under.has(row.record.id));
    return block.map((row) => (row === top && row.parent !== parent ? { ...row, parent } : row));
  });
  const rest = rows.filter((row) => !taken.has(row.record.id));
  const left = new Set(tops.map((top) => top.parent));
  const others = rest.map((row) => {
    const { id } = row.record;
    const isLeft = left.has(id) && id !== parent;
    const hasBelow = id === parent || (isLeft ? rest.some((each) => each.parent === id) : row.hasBelow);
    return hasBelow === row.hasBelow ? row : { ...row, hasBelow };
  });
  const first = others.findIndex((row) => row.parent === parent && row.record.kind === kind);
  const at = after !== null || first < 0 ? endOf(others, after ?? parent) : first;
  return [...others.slice(0, at), ...blocks, ...others.slice(at)];
}

/** These rows and all that stand below them. */
function below(rows: readonly OutlineRow[], ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (const { record, parent } of rows) if (parent !== null && found.has(parent)) found.add(record.id);
  return found;
}

/** The place after a row and all that stands below it; the end where the row is not in view. */
function endOf(rows: readonly OutlineRow[], id: string | null): number {
  const under = id === null ? new Set<string>() : below(rows, [id]);
  const last = rows.findLastIndex((row) => under.has(row.record.id));
  return last < 0 ? rows.length : last + 1;
}
