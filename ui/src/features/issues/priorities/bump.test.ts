import { describe, expect, it } from "vitest";
import { columnsOf, layout, mover, walked } from "./bump";
import type { Priorities } from "~/backend";

const issue = (id: string, number: number, rank: number | null) => ({
  record: { id, kind: "issue", label: `I-${number}`, name: id, basis: "own" as const },
  number,
  rank,
});
const round = (id: string, places: readonly (readonly [string, number | null])[]) => ({
  record: { id, kind: "ranking_round", label: "RR-01", name: id, basis: "own" as const },
  method: "order" as const,
  heldOn: "2020-06",
  ballots: [],
  result: places.map(([of, place]) => ({ issue: of, score: 1, place })),
});
const priorities: Priorities = {
  issues: [issue("trust", 1, 2), issue("costs", 2, 1), issue("scope", 3, null)],
  rounds: [
    round("June", [
      ["trust", 1],
      ["costs", 2],
      ["scope", 2],
    ]),
  ],
};

describe("the bump chart", () => {
  it("has a column for each round and one for the list as it stands, and no place where there is none", () => {
    const columns = columnsOf(priorities);
    expect(columns.map((column) => column.name)).toEqual(["June", null]);
    expect(columns[1]?.places.has("scope")).toBe(false);
  });

  it("puts issues that share a place below one another, so that none hides another", () => {
    const { points } = layout(columnsOf(priorities));
    const june = points.filter((point) => point.column === 0);
    expect(new Set(june.map((point) => point.y)).size).toBe(3);
    expect(june.map((point) => point.place)).toEqual([1, 2, 2]);
  });

  it("is walked along an issue's line and along a column", () => {
    const { points } = layout(columnsOf(priorities));
    const trust = points.find((point) => point.issue === "trust" && point.column === 0)!;
    expect(walked(points, trust, "ArrowRight")).toMatchObject({ issue: "trust", column: 1, place: 2 });
    expect(walked(points, trust, "ArrowDown")).toMatchObject({ issue: "costs", column: 0 });
    expect(walked(points, trust, "ArrowUp")).toBeNull();
  });

  it("knows which issue moved most", () => {
    expect(mover(columnsOf(priorities))).toEqual({ issue: "trust", by: -1 });
  });
});
