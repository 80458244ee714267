import { describe, expect, it } from "vitest";
import type { OutlineRow } from "~/backend";
import { countBelow, findBranch, grow, parentFor } from "./rows";

function row(id: string, kind: string, parent: string | null): OutlineRow {
  return {
    record: { id, kind, label: id, name: id, basis: "own" },
    parent,
    number: "",
    parts: [],
    firstYear: null,
    lastYear: null,
    proposalOn: null,
    deliveryOn: null,
    status: null,
    amount: null,
    amountBasis: null,
    yearsBasis: null,
    gaps: [],
  } as unknown as OutlineRow;
}

const rows = [
  row("o1", "objective", null),
  row("i1", "initiative", "o1"),
  row("w1", "work_item", "i1"),
  row("w2", "work_item", "w1"),
  row("lost", "work_item", null),
];

describe("the outline as a tree", () => {
  it("puts each row under its parent, and rows without one at the top", () => {
    const tree = grow(rows);
    expect(tree.map((branch) => branch.row.record.id)).toEqual(["o1", "lost"]);
    expect(countBelow(tree[0]!)).toBe(3);
  });

  it("finds a row at any depth with the rows beside it", () => {
    expect(findBranch(grow(rows), "w2")?.beside).toHaveLength(1);
    expect(findBranch(grow(rows), "nowhere")).toBeNull();
  });

  it("puts a new work item beside the selected one, and under a selected initiative", () => {
    expect(parentFor("work_item", rows[3]!, rows)).toEqual({ parent: "w1", possible: true });
    expect(parentFor("work_item", rows[1]!, rows)).toEqual({ parent: "i1", possible: true });
  });

  it("puts a goal or an initiative under the objective above the selection, and nowhere else", () => {
    expect(parentFor("goal", rows[2]!, rows)).toEqual({ parent: "o1", possible: true });
    expect(parentFor("initiative", null, rows)).toEqual({ parent: null, possible: false });
  });
});
