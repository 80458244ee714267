import { expect, test } from "vitest";
import { pastedRows } from "./paste";
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
