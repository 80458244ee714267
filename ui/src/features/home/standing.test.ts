import { expect, test } from "vitest";
import type { OutlineRow } from "~/backend";
import { byObjective } from "./standing";

const row = (id: string, kind: string, parent: string | null) =>
  ({ record: { id, kind, label: id, name: id, basis: "own" }, parent }) as OutlineRow;

test("work items stand under their objective at any depth, and objectives without any are left out", () => {
  const rows = [
    row("o1", "objective", null),
    row("i1", "initiative", "o1"),
    row("w1", "work_item", "i1"),
    row("w2", "work_item", "w1"),
    row("o2", "objective", null),
    row("w3", "work_item", null),
  ];
  const groups = byObjective(rows).map((group) => [
    group.objective.record.id,
    group.items.map((item) => item.record.id),
  ]);
  expect(groups).toEqual([["o1", ["w1", "w2"]]]);
});
