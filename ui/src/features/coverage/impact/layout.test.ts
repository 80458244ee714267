import { expect, test } from "vitest";
import type { Impact } from "~/backend";
import { layout, walked } from "./layout";

const node = (id: string, step: number) => ({
  record: { id, kind: "gap", label: id, name: id, basis: "own" as const },
  step,
});
const impact: Impact = {
  nodes: [node("needs", -1), node("it", 0), node("b", 1), node("a", 1), node("far", 2)],
  links: [
    { on: "needs", rests: "it", because: "waits" },
    { on: "it", rests: "b", because: "closed" },
    { on: "it", rests: "a", because: "closed" },
    { on: "a", rests: "far", because: "gap" },
  ],
  falls: [["gap", 3]],
  slips: [],
  cut: [],
  leftOut: 0,
};

test("what it rests on stands before it, what rests on it after, and no two nodes stand on one place", () => {
  const { placed } = layout(impact);
  const x = (id: string) => placed.find((each) => each.node.record.id === id)?.x ?? NaN;
  expect([x("needs"), x("it"), x("b"), x("far")]).toEqual([0, 260, 520, 780]);
  expect(new Set(placed.map((each) => `${each.x} ${each.y}`)).size).toBe(placed.length);
});

test("arrow keys walk between the columns and within them", () => {
  const drawing = layout(impact);
  expect(walked(drawing, "it", "ArrowLeft")).toBe("needs");
  expect(walked(drawing, "b", "ArrowDown")).toBe("a");
  expect(walked(drawing, "needs", "ArrowLeft")).toBeNull();
  expect(walked(drawing, "far", "ArrowDown")).toBeNull();
});
