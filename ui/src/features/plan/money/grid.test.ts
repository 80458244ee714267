import { describe, expect, it } from "vitest";
import type { MoneySheet } from "~/backend";
import { emptyRow, linesOf, pasted, stepped, typed } from "./grid";

const years = [{ id: "fy21" }, { id: "fy22" }];
const sheet: MoneySheet = {
  currency: "USD",
  years: [],
  rows: [emptyRow("expense", "Personnel", 2), emptyRow("funding", null, 2)],
  mismatches: [],
  unfunded: [],
  openWithout: [],
  basis: null,
};

describe("the grid of amounts", () => {
  it("has funding first, and a line that was begun until it has an amount of its own", () => {
    const begun = [emptyRow("expense", "Capital", 2), emptyRow("expense", "Personnel", 2)];
    const lines = linesOf(sheet, begun);
    expect(lines.map(({ row }) => row.category)).toEqual([null, "Personnel", "Capital"]);
  });

  it("lays a block of a spreadsheet over itself and says how much of it lies outside", () => {
    const lines = linesOf(sheet, []);
    const { cells, outside } = pasted("1\t2\t3\r\n4\t\r\n9\n", { line: 0, year: 0 }, lines, years, "base");
    expect(outside).toBe(2);
    expect(cells.map((cell) => [cell.flow, cell.fiscalYear, cell.amount])).toEqual([
      ["funding", "fy21", "1"],
      ["funding", "fy22", "2"],
      ["expense", "fy21", "4"],
      ["expense", "fy22", ""],
    ]);
  });

  it("is walked like a spreadsheet and stops at its edges", () => {
    expect(stepped({ line: 0, year: 0 }, "ArrowUp", 3, 2, false)).toEqual({ line: 0, year: 0 });
    expect(stepped({ line: 0, year: 0 }, "ArrowLeft", 3, 2, true)).toEqual({ line: 0, year: 1 });
    expect(stepped({ line: 0, year: 0 }, "End", 3, 2, false)).toEqual({ line: 0, year: 1 });
    expect(stepped({ line: 0, year: 0 }, "x", 3, 2, false)).toBeNull();
  });

  it("says amounts as people type them", () => {
    expect([typed("7300050"), typed("7300000"), typed("-5"), typed(null)]).toEqual([
      "73000.50",
      "73000",
      "-0.05",
      "",
    ]);
  });
});
