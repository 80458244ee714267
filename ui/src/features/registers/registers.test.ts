import { describe, expect, test } from "vitest";
import { englishSpeech } from "~/text";
import { blockOf } from "./block";
import { cutRows, noneOf, type Register } from "./cuts";
import { nowOf } from "./editing";
import { asBasisPick } from "./known";
import { readViews, showsSame } from "./views";

describe("a block from a spreadsheet", () => {
  test("is its heads and its rows, each as wide as the heads", () => {
    expect(blockOf("Name\tNote\r\nCosts\t\r\nTerms\r\n")).toEqual({
      heads: ["Name", "Note"],
      rows: [
        ["Costs", ""],
        ["Terms", ""],
      ],
    });
  });

  test("loses no cell of a row that is wider than the first line", () => {
    expect(blockOf("Name\nCosts\thigh\n")).toEqual({ heads: ["Name", ""], rows: [["Costs", "high"]] });
  });

  test("keeps line breaks, tabs and quotation marks inside a quoted cell", () => {
    const block = blockOf('Name\tNote\nA\t"one\ntwo ""three"""\nB "b"\tc');
    expect(block?.rows).toEqual([
      ["A", 'one\ntwo "three"'],
      ['B "b"', "c"],
    ]);
  });

  test("is none when there is a single line, or nothing", () => {
    expect(blockOf("Costs")).toBeNull();
    expect(blockOf("\n\n")).toBeNull();
  });
});

describe("a register", () => {
  const register: Register<{ name: string; owner: string }> = {
    picks: [asBasisPick(englishSpeech.t, () => "sourced")],
    words: (row) => [row.name],
    cuts: [{ key: "owner", value: "none", label: "No owner", keeps: (row) => row.owner === "" }],
  };
  const rows = [
    { name: "Coûts", owner: "" },
    { name: "Terms", owner: "ALAC" },
  ];

  test("is cut by words, by basis and by choices", () => {
    expect(cutRows(rows, register, { find: "cout" })).toEqual([rows[0]]);
    expect(cutRows(rows, register, { owner: "none" })).toEqual([rows[0]]);
    expect(cutRows(rows, register, { basis: "memory" })).toEqual([]);
    expect(cutRows(rows, register, {})).toEqual(rows);
    expect(noneOf(register)).toEqual({ find: null, basis: null, owner: null });
  });

  test("says what stands in several rows, or that they differ", () => {
    const field = { field: "owner", label: "Owner", now: (row: { owner: string }) => row.owner };
    expect(nowOf(field, rows, "several", "nothing")).toBe("several");
    expect(nowOf(field, rows.slice(1), "several", "nothing")).toBe("ALAC");
    expect(nowOf(field, rows.slice(0, 1), "several", "nothing")).toBe("nothing");
  });

  test("reads the views that were kept, and leaves out what is none", () => {
    const sort = { column: "name", direction: "descending" };
    const kept = [
      { name: "Mine", filters: { owner: "none", n: 3 }, look: { hidden: ["note"], sort } },
      { filters: {} },
      null,
    ];
    const views = readViews(kept);
    expect(views).toEqual([{ name: "Mine", filters: { owner: "none" }, look: { hidden: ["note"], sort } }]);
    expect(readViews("broken")).toEqual([]);
    expect(views[0] && showsSame(views[0], views[0])).toBe(true);
    expect(views[0] && showsSame(views[0], { filters: {}, look: { hidden: [], sort: null } })).toBe(false);
  });
});
