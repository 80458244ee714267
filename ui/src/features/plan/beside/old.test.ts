import { expect, test } from "vitest";
import type { PlanDifference, RowDifference } from "~/backend";
import type { Branch } from "../rows";
import { withRemoved } from "./old";

const branch = (id: string, kind: string, below: Branch[] = []) =>
  ({ row: { record: { id, kind } }, below }) as unknown as Branch;

const gone = (id: string, kind: string, under: string | null, after: string | null) =>
  ({
    record: { id, kind },
    under: under === null ? null : { id: under },
    after,
    kinds: ["removed"],
  }) as unknown as RowDifference;

const names = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ row, below }) => (below.length > 0 ? [row.record.id, names(below)] : row.record.id));

test("a removed row stands where it stood, after what it stood after, there or not", () => {
  const tree = [
    branch("o", "objective", [
      branch("g", "goal"),
      branch("i", "initiative", [branch("b", "work_item"), branch("e", "work_item")]),
    ]),
  ];
  const rows = [
    gone("d", "work_item", "i", "c"),
    gone("c", "work_item", "i", "b"),
    gone("a", "work_item", "i", null),
    gone("h", "initiative", "o", null),
    gone("x", "work_item", "h", null),
  ];
  expect(names(withRemoved(tree, { rows } as unknown as PlanDifference))).toEqual([
    ["o", ["g", ["h", ["x"]], ["i", ["a", "b", "c", "d", "e"]]]],
  ]);
});
