import { expect, test } from "vitest";
import type { ChangeLine, RowDifference } from "~/backend";
import { newest } from "./newest";

const record = (id: string) => ({ id, kind: "work_item", label: id, name: id, basis: "own" as const });
const line = (seq: number, id: string | null): ChangeLine => ({
  seq,
  name: { key: "change-work_item_edit", args: {} },
  record: id === null ? null : record(id),
  actor: "Ada",
  at: "0",
  reason: null,
  old: null,
  new: null,
});
const row = (id: string): RowDifference => ({
  record: record(id),
  under: null,
  after: null,
  kinds: ["restated"],
  cells: [],
  reasons: [],
  said: null,
});

test("what differs is told once a record, the newest first, and a change alone where no row differs", () => {
  const told = newest(
    [line(9, "W-2"), line(8, "C-1"), line(7, "W-2"), line(6, null)],
    [row("W-1"), row("W-2")],
  );
  expect(told.map((each) => [each.row?.record.id ?? null, each.line?.seq ?? null])).toEqual([
    ["W-2", 9],
    [null, 8],
    [null, 6],
    ["W-1", null],
  ]);
});

test("what was removed is told as what it was, and not once more as what was done", () => {
  const gone = { ...row("W-3"), kinds: ["removed" as const] };
  const removal = { ...line(9, null), name: { key: "change-record_delete", args: { name: "W-3" } } };
  expect(newest([removal], [gone])).toEqual([{ row: gone, line: removal }]);
});
