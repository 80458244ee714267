import type { OutlineRow, WorkStatus } from "~/backend";
import type { Status } from "~/components";

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
export type RowKind = "objective" | "goal" | "initiative" | "work_item";

export function parentFor(
  kind: RowKind,
  selected: OutlineRow | null,
  rows: readonly OutlineRow[],
): { parent: string | null; possible: boolean } {
  if (kind === "objective") return { parent: null, possible: true };
  const wanted: readonly string[] = kind === "work_item" ? ["initiative", "work_item"] : ["objective"];
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
