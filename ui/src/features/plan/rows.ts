import type { OutlineRow, WorkStatus } from "~/backend";
import type { RowPlace, Status } from "~/components";

/** One row with the rows under it. */
export interface Branch {
  row: OutlineRow;
  below: Branch[];
}

/** The branch of each row, kept so that a row that says what it said is drawn as it was. */
const kept = new WeakMap<OutlineRow, Branch>();

/** The outline as a tree; a row whose parent is not in it stands at the top. */
export function grow(rows: readonly OutlineRow[]): Branch[] {
  const there = new Set(rows.map((row) => row.record.id));
  const under = new Map<string | null, OutlineRow[]>();
  for (const row of rows) {
    const parent = row.parent !== null && there.has(row.parent) ? row.parent : null;
    const beside = under.get(parent);
    if (beside) beside.push(row);
    else under.set(parent, [row]);
  }
  const branchOf = (row: OutlineRow): Branch => {
    const below = (under.get(row.record.id) ?? []).map(branchOf);
    const known = kept.get(row);
    const same = known?.below.length === below.length && below.every((each, at) => known.below[at] === each);
    if (known && same) return known;
    const branch = { row, below };
    kept.set(row, branch);
    return branch;
  };
  return (under.get(null) ?? []).map(branchOf);
}

interface Found {
  branch: Branch;
  beside: readonly Branch[];
}

/** Where each row of a tree is, looked through once for each tree. */
const places = new WeakMap<readonly Branch[], Map<string, Found>>();

function placesIn(tree: readonly Branch[]): Map<string, Found> {
  const known = places.get(tree);
  if (known) return known;
  const found = new Map<string, Found>();
  const note = (beside: readonly Branch[]) => {
    for (const branch of beside) {
      found.set(branch.row.record.id, { branch, beside });
      note(branch.below);
    }
  };
  note(tree);
  places.set(tree, found);
  return found;
}

/** The branch with an id, and the branches beside it in order. */
export function findBranch(tree: readonly Branch[], id: string | null): Found | null {
  return id === null ? null : (placesIn(tree).get(id) ?? null);
}

/** Whether all rows that one stands under are open: of a row that was just folded away, what is below is still known. */
export function isInView(tree: readonly Branch[], id: string | null, open: readonly string[]): boolean {
  const row = findBranch(tree, id)?.branch.row;
  if (!row) return false;
  const above = findBranch(tree, row.parent);
  return !above || (open.includes(row.parent ?? "") && isInView(tree, row.parent, open));
}

/** What the row with an id is called. */
export function nameIn(tree: readonly Branch[], id: string): string {
  return findBranch(tree, id)?.branch.row.record.name ?? "";
}

/** Siblings of the same kind, which a row can change places with. */
export function peers(beside: readonly Branch[], branch: Branch): readonly Branch[] {
  return beside.filter((each) => each.row.record.kind === branch.row.record.kind);
}

const SHAPES: Record<WorkStatus, Status | null> = {
  proposed: "not_started",
  planned: "not_started",
  in_progress: "no_update",
  on_track: "on_track",
  at_risk: "at_risk",
  off_track: "off_track",
  done: "done",
  deferred: null,
  declined: null,
};

/** The shape of a status; some have none because they say nothing of progress. */
export function shapeOf(status: WorkStatus): Status | null {
  return SHAPES[status];
}

/** What a new row of a kind may stand under, seen from the row that is selected. */
export type RowKind = "objective" | "goal" | "initiative" | "service_group" | "activity" | "work_item";

/** What a row of a kind may stand under; nothing for one that stands at the top. */
export const ABOVE: Record<RowKind, readonly string[]> = {
  objective: [],
  goal: ["objective"],
  initiative: ["objective"],
  service_group: [],
  activity: ["service_group"],
  work_item: ["initiative", "activity", "work_item"],
};

export function parentFor(
  kind: RowKind,
  selected: OutlineRow | null,
  rows: readonly OutlineRow[],
): { parent: string | null; possible: boolean } {
  const wanted = ABOVE[kind];
  if (wanted.length === 0) return { parent: null, possible: true };
  let row = selected;
  while (row) {
    // A work item beside another one is more often meant than one below it.
    const beside = kind === "work_item" && row.record.kind === "work_item" && row === selected;
    if (!beside && wanted.includes(row.record.kind)) return { parent: row.record.id, possible: true };
    const parent = row.parent;
    row = rows.find((each) => each.record.id === parent) ?? null;
  }
  return { parent: null, possible: kind === "work_item" };
}

/** Where a row goes when it is put onto, before or after another: what it then stands under, and after what. */
export function placeFor(
  tree: readonly Branch[],
  keys: readonly string[],
  { key, position }: RowPlace,
): { ids: string[]; parent: string | null; after: string | null } | null {
  const there = findBranch(tree, key);
  const moved = keys.flatMap((id) => findBranch(tree, id)?.branch ?? []);
  // What stands below another moved row goes along with it.
  const tops = moved.filter((branch) => !moved.some((other) => other !== branch && isBelow(other, branch)));
  const kind = tops[0]?.row.record.kind as RowKind | undefined;
  if (!there || !kind || tops.some((branch) => branch.row.record.kind !== kind)) return null;
  const { branch, beside } = there;
  if (tops.some((top) => top === branch || isBelow(top, branch))) return null;
  const ids = tops.map((top) => top.row.record.id);
  const rest = (all: readonly Branch[]) =>
    all.filter((each) => each.row.record.kind === kind && !ids.includes(each.row.record.id));
  if (position === "on") {
    if (!ABOVE[kind].includes(branch.row.record.kind)) return null;
    return { ids, parent: key, after: rest(branch.below).at(-1)?.row.record.id ?? null };
  }
  if (branch.row.record.kind !== kind) return null;
  const peers = rest(beside);
  const at = peers.indexOf(branch);
  const after = position === "after" ? branch : peers[at - 1];
  return { ids, parent: branch.row.parent, after: after?.row.record.id ?? null };
}

function isBelow(above: Branch, branch: Branch): boolean {
  return above.below.some((each) => each === branch || isBelow(each, branch));
}
