import { expect, test } from "vitest";
import type { Place, SearchHit } from "~/backend";
import { makeLines, type Offer } from "./lines";
import type { TabLink } from "./tabs";

const run = () => undefined;
const place = (id: Place, name: string) => ({ id, name, shortcut: "", run });
const tab = (place: Place, name: string, ...words: string[]): TabLink => {
  return { id: name, name, place, words, run };
};
const hit = (label: string, name: string) =>
  ({
    record: { id: label, label, name, kind: "issue" },
    place: "issues",
    excerpt: null,
  }) as unknown as SearchHit;

const NAMES: Partial<Record<Place, string>> = { plan: "Plan", documents: "Documents", coverage: "Coverage" };

const first = (typed: string, ...hits: SearchHit[]) => {
  const offer: Offer = {
    typed,
    actions: [],
    places: [place("plan", "Plan"), place("documents", "Documents")],
    tabs: [
      tab("plan", "Timeline", "print", "push"),
      tab("plan", "Baselines", "compare"),
      tab("documents", "Compare files"),
      tab("coverage", "Gaps"),
    ],
    hits,
    recent: [],
    placeName: (id) => NAMES[id] ?? "",
    kindName: (kind) => kind,
    open: run,
  };
  return makeLines(offer)[0]?.lines.map((line) => line.name) ?? [];
};

test("what a place or a view is called comes before records that have the word", () => {
  expect(first("documents", hit("I-1", "Documents are late"))).toEqual(["Documents", "Documents are late"]);
  expect(first("gap", hit("G-01", "Gap in review"))).toEqual(["Gaps", "Gap in review"]);
});

test("a view is found by what is done there, after those of that name", () => {
  expect(first("push", hit("I-1", "Push back"))).toEqual(["Timeline", "Push back"]);
  expect(first("compare")).toEqual(["Compare files", "Baselines"]);
});

test("a view is found by its place and its name, and a place alone does not list all its views", () => {
  expect(first("plan timeline")).toEqual(["Timeline"]);
  expect(first("plan", hit("W-1", "Plan the work"))).toEqual(["Plan", "Plan the work"]);
});

test("a code stays before all else, and before anything is typed only the places are offered", () => {
  expect(first("g-01", hit("G-01", "A gap"))).toEqual(["A gap"]);
  expect(first("")).toEqual(["Plan", "Documents"]);
});

test("what has no place of its own opens where the person is, and its kind says what it is", () => {
  const remark = { ...hit("R-1", "A remark"), place: null };
  const opened: unknown[] = [];
  const offer: Offer = {
    typed: "r-1",
    actions: [],
    places: [],
    tabs: [],
    hits: [remark],
    recent: [],
    placeName: (id) => NAMES[id] ?? "",
    kindName: (kind) => `a kind: ${kind}`,
    open: (_, at) => opened.push(at),
  };
  const line = makeLines(offer)[0]?.lines[0];
  expect(line?.place).toBe("a kind: issue");
  line?.run();
  expect(opened).toEqual([null]);
});
