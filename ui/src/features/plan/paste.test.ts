import { expect, test } from "vitest";
import { pastedRows, pastedTable, readBlock } from "./paste";
import { isStale } from "./statuses";

test("lines become work items, and what stands before a name says how deep", () => {
  expect(pastedRows("\tOne\r\n\t\tOne a\tGNSO\r\n\r\n\tTwo\n")).toEqual([
    { level: 0, name: "One" },
    { level: 1, name: "One a" },
    { level: 0, name: "Two" },
  ]);
  expect(pastedRows("- One\n  - One a").map((row) => row.level)).toEqual([0, 1]);
  expect(pastedRows(" \n\t\n")).toEqual([]);
});

test("an update is stale only while the work is under way", () => {
  const told = (toldOn: string) => ({ toldOn, text: "x" });
  expect(isStale({ status: "on_track", update: told("2020-01-01") }, "2020-06-01", 90)).toBe(true);
  expect(isStale({ status: "on_track", update: told("2020-05-01") }, "2020-06-01", 90)).toBe(false);
  expect(isStale({ status: "at_risk", update: null }, "2020-06-01", 90)).toBe(true);
  expect(isStale({ status: "done", update: told("2019-01-01") }, "2020-06-01", 90)).toBe(false);
});

test("what was copied from the outline is read back: label, name, both years, and nothing of other kinds", () => {
  const text =
    "Name\tYears\tStatus\r\n2 Governance\t\t\r\nW-01 Evaluate all\tFY21 to FY22\tplanned\r\nNew work\tFY23\t\r\nOI-03 Inclusive\t\t";
  const table = pastedTable(text, "Name");
  expect(table?.rows).toHaveLength(4);
  const known = new Map([
    ["W-01", "work_item"],
    ["OI-03", "initiative"],
  ]);
  const names = { name: "Name", years: "Years", between: " to " };
  const block = readBlock(table!, known, names, ["title", null, "status"]);
  expect(block.columns).toEqual([null, null, "status", "label", "title", "first_year", "last_year"]);
  expect(block.rows.map((row) => row.slice(2))).toEqual([
    ["planned", "W-01", "Evaluate all", "FY21", "FY22"],
    ["", "", "New work", "FY23", "FY23"],
  ]);
  expect(pastedTable("One\nTwo", "Name")).toBeNull();
});
