import { expect, test } from "vitest";
import type { TimelineGroup, TimelineLine } from "~/backend";
import { linesBy } from "./lines";

const speech = { t: (id: string) => id } as unknown as Parameters<typeof linesBy>[1];

const heads = (by: Parameters<typeof linesBy>[0], ...groups: Partial<TimelineGroup>[]) => {
  const lines = groups.map((group) => ({
    depth: 0,
    folds: true,
    group: { key: "none", name: null, status: null, count: 1, ...group },
    row: null,
  }));
  return (lines as TimelineLine[]).map(linesBy(by, speech)).map((line) => line.head);
};

test("groups are called by what their work items have in common, or by its being nothing", () => {
  expect(heads("initiative", { key: "0198", name: "Decisions" }, {})).toEqual([
    "Decisions",
    "timeline-no-initiative",
  ]);
  expect(heads("owner", { key: "GNSO, Board", name: "GNSO, Board" }, {})).toEqual([
    "GNSO, Board",
    "timeline-no-owner",
  ]);
  expect(heads("status", { key: "done", status: "done" }, { key: "removed" })).toEqual([
    "work-status-done",
    "timeline-removed",
  ]);
});
