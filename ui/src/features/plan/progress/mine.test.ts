import { expect, test } from "vitest";
import type { OutlineRow, WorkStatus } from "~/backend";
import { reportersOf, staleCount, updatesDue } from "./mine";

function row(id: string, status: WorkStatus, leads: string[], toldOn: string | null): OutlineRow {
  return {
    record: { id, kind: "work_item", label: id, name: id, basis: "own" },
    status,
    parts: leads.map((name) => ({ role: "leads", party: { id: name, name } })),
    update: toldOn === null ? null : { toldOn, text: "x" },
  } as unknown as OutlineRow;
}

const rows = [
  row("new", "on_track", ["GNSO"], "2021-05-01"),
  row("never", "at_risk", ["GNSO", "ALAC"], null),
  row("old", "off_track", ["ALAC"], "2020-01-01"),
  row("done", "done", ["ALAC"], null),
];
const names = (of: OutlineRow[]) => of.map((each) => each.record.id);

test("what was never told and what was told longest ago comes first", () => {
  expect(names(updatesDue(rows, null))).toEqual(["never", "old", "new"]);
  expect(names(updatesDue(rows, "GNSO"))).toEqual(["never", "new"]);
  expect(staleCount(updatesDue(rows, null), "2021-05-31", 90)).toBe(2);
});

test("those who lead work under way have something to tell", () => {
  expect(reportersOf(rows)).toEqual([
    { id: "ALAC", name: "ALAC", count: 2 },
    { id: "GNSO", name: "GNSO", count: 2 },
  ]);
});
