import { expect, test } from "vitest";
import type { TimelineRow } from "~/backend";
import { foldedAtFirst, linesOf } from "./lines";

const speech = { t: (id: string) => id } as unknown as Parameters<typeof linesOf>[3];

const row = (id: string, kind: string, parent: string | null, status: string | null = null) =>
  ({
    row: { record: { id, kind, label: id, name: id, basis: "own" }, parent, parts: [], status },
    span: { start: "2021-07-01", end: "2022-06-30" },
  }) as unknown as TimelineRow;

const plan = (items: number) => [
  row("o", "objective", null),
  row("i", "initiative", "o"),
  ...Array.from({ length: items }, (_, at) => row(`w${at}`, "work_item", "i", at % 2 ? "done" : "planned")),
];

test("a plan that can be looked through is open at first, and of a large one what stands above the work", () => {
  const keys = (items: number) =>
    linesOf(plan(items), "objective", foldedAtFirst(plan(items)), speech).map((line) => line.key);
  expect(keys(2)).toEqual(["o", "i", "w0", "w1"]);
  expect(keys(1000)).toEqual(["o", "i"]);
});

test("work items stand in their groups in the order of the plan, each once", () => {
  const lines = linesOf(plan(5), "status", new Set(), speech);
  expect(lines.map((line) => line.key)).toEqual([
    "group work-status-planned",
    "w0",
    "w2",
    "w4",
    "group work-status-done",
    "w1",
    "w3",
  ]);
});
