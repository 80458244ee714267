import { expect, test } from "vitest";
import { emptyRow, type MoneyLine } from "./grid";
import { cleared, copied, holds, rangeOf, sizeOf } from "./range";

const line = (key: string, ...amounts: (string | null)[]): MoneyLine => {
  const row = emptyRow("expense", key, amounts.length);
  return {
    key,
    row: { ...row, cells: row.cells.map((cell, at) => ({ ...cell, minor: amounts[at] ?? null })) },
  };
};
const lines = [
  line("Personnel", "7300000", "50"),
  line("Travel", null, "120000"),
  line("Capital", null, null),
];

test("a range is the rectangle between two cells, whichever comes first", () => {
  const range = rangeOf({ line: 2, year: 0 }, { line: 1, year: 1 });
  expect(sizeOf(range)).toBe(4);
  expect(holds(range, { line: 1, year: 0 })).toBe(true);
  expect(holds(range, { line: 0, year: 0 })).toBe(false);
});

test("a range is copied as spreadsheets take it, with amounts as they are typed", () => {
  const both = rangeOf({ line: 0, year: 0 }, { line: 1, year: 1 });
  expect(copied(both, lines)).toBe("73000\t0.50\r\n\t1200");
  expect(copied(rangeOf({ line: 0, year: 1 }, { line: 0, year: 1 }), lines)).toBe("0.50");
});

test("clearing a range takes away the amounts that are there, and no others", () => {
  const years = [{ id: "fy21" }, { id: "fy22" }];
  const cells = cleared(rangeOf({ line: 2, year: 1 }, { line: 0, year: 1 }), lines, years, "base");
  expect(cells.map((cell) => [cell.category, cell.fiscalYear, cell.amount])).toEqual([
    ["Personnel", "fy22", ""],
    ["Travel", "fy22", ""],
  ]);
});
