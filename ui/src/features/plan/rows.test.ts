import { describe, expect, it } from "vitest";
import type { OutlineRow } from "~/backend";
import { findBranch, grow, isInView, parentFor, placeFor } from "./rows";

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
    hasBelow: false,
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
    expect(tree[0]?.below[0]?.below[0]?.below[0]?.row.record.id).toBe("w2");
  });

  it("finds a row at any depth with the rows beside it", () => {
    expect(findBranch(grow(rows), "w2")?.beside).toHaveLength(1);
    expect(findBranch(grow(rows), "nowhere")).toBeNull();
  });

  it("knows a row as out of view when anything above it is folded, also where it was read before", () => {
    const tree = grow(rows);
    expect(isInView(tree, "w2", ["o1", "i1", "w1"])).toBe(true);
    expect(isInView(tree, "w2", ["i1", "w1"])).toBe(false);
    expect(isInView(tree, "w2", ["o1", "i1"])).toBe(false);
    expect(isInView(tree, "o1", [])).toBe(true);
    expect(isInView(tree, "nowhere", ["o1"])).toBe(false);
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

describe("putting rows elsewhere", () => {
  const tree = grow([...rows, row("w3", "work_item", "i1"), row("i2", "initiative", "o1")]);

  it("puts a work item onto an initiative as its last, and between two others", () => {
    expect(placeFor(tree, ["w2"], { key: "i1", position: "on" })).toEqual({
      ids: ["w2"],
      parent: "i1",
      after: "w3",
    });
    expect(placeFor(tree, ["w2"], { key: "w3", position: "before" })).toEqual({
      ids: ["w2"],
      parent: "i1",
      after: "w1",
    });
    expect(placeFor(tree, ["w3"], { key: "w1", position: "before" })).toEqual({
      ids: ["w3"],
      parent: "i1",
      after: null,
    });
  });

  it("takes what stands below a moved row along, and puts nothing into its own part or where it may not stand", () => {
    expect(placeFor(tree, ["w1", "w2"], { key: "i2", position: "on" })).toEqual({
      ids: ["w1"],
      parent: "i2",
      after: null,
    });
    expect(placeFor(tree, ["w1"], { key: "w2", position: "on" })).toBeNull();
    expect(placeFor(tree, ["w1"], { key: "o1", position: "on" })).toBeNull();
    expect(placeFor(tree, ["w1", "i2"], { key: "i1", position: "after" })).toBeNull();
  });
});
