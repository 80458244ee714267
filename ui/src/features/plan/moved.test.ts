import { describe, expect, it } from "vitest";
import type { OutlineRow } from "~/backend";
import { moved } from "./moved";

function row(id: string, kind: string, parent: string | null, hasBelow = false): OutlineRow {
  return { record: { id, kind, label: id, name: id }, parent, hasBelow } as unknown as OutlineRow;
}

const rows = [
  row("o1", "objective", null, true),
  row("g1", "goal", "o1"),
  row("i1", "initiative", "o1", true),
  row("w1", "work_item", "i1", true),
  row("w2", "work_item", "w1"),
  row("w3", "work_item", "i1"),
  row("w4", "work_item", "i1"),
  row("i2", "initiative", "o1"),
];
const order = (all: readonly OutlineRow[]) => all.map((each) => each.record.id).join(" ");

describe("an outline in which rows were moved", () => {
  it("has a row after another one, with what is below both", () => {
    expect(order(moved(rows, { ids: ["w1"], parent: "i1", after: "w3" }))).toBe("o1 g1 i1 w3 w1 w2 w4 i2");
    expect(order(moved(rows, { ids: ["w4"], parent: "i1", after: "w1" }))).toBe("o1 g1 i1 w1 w2 w4 w3 i2");
  });

  it("has a row first among those of its kind", () => {
    expect(order(moved(rows, { ids: ["w4"], parent: "i1", after: null }))).toBe("o1 g1 i1 w4 w1 w2 w3 i2");
    expect(order(moved(rows, { ids: ["i2"], parent: "o1", after: null }))).toBe("o1 g1 i2 i1 w1 w2 w3 w4");
  });

  it("has several rows in the order in which they were named", () => {
    expect(order(moved(rows, { ids: ["w4", "w1"], parent: "i2", after: null }))).toBe(
      "o1 g1 i1 w3 i2 w4 w1 w2",
    );
  });

  it("says of what a row came under that something stands below it, and of what it left that nothing does", () => {
    const after = moved(rows, { ids: ["w2"], parent: "w3", after: null });
    const [w1, w2, w3] = ["w1", "w2", "w3"].map((id) => after.find((each) => each.record.id === id));
    expect([w1?.hasBelow, w2?.parent, w3?.hasBelow]).toEqual([false, "w3", true]);
  });

  it("leaves every other row the same object, so that it is not drawn anew", () => {
    const after = moved(rows, { ids: ["w4"], parent: "i1", after: "w1" });
    expect(after.every((each) => rows.includes(each))).toBe(true);
  });
});
