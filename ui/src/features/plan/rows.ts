import type { OutlineRow, WorkStatus } from "~/backend";
import type { RowPlace, Status } from "~/components";

/** One row with the rows under it. */
export interface Branch {
  row: OutlineRow;
  below: Branch[];
}

/** The outline as a tree; a row whose parent is not in it stands at the top. */
export function grow(rows: readonly OutlineRow[]): Branch[] {
  const branches = new Map(rows.map((row) => [row.record.id, { row, below: [] as Branch[] }]));
  const top: Branch[] = [];
  for (const row of rows) {
    const branch = branches.get(row.record.id);
    if (!branch) continue;
    const parent = row.parent ? branches.get(row.parent) : undefined;
    (parent ? parent.below : top).push(branch);
  }
  return top;
}

/** The branch with an id, and the branches beside it in order. */
export function findBranch(
  branches: readonly Branch[],
  id: string | null,
): { branch: Branch; beside: readonly Branch[] } | null {
  if (id === null) return null;
  for (const branch of branches) {
    if (branch.row.record.id === id) return { branch, beside: branches };
    const found = findBranch(branch.below, id);
    if (found) return found;
  }
  return null;
}

/** What the row with an id is called. */
export function nameIn(tree: readonly Branch[], id: string): string {
  return findBranch(tree, id)?.branch.row.record.name ?? "";
}

/** How many rows stand under a branch, at any depth. */
export function countBelow(branch: Branch): number {
  return branch.below.reduce((sum, each) => sum + 1 + countBelow(each), 0);
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
