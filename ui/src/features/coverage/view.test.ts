import { describe, expect, it } from "vitest";
import { cellOf, matrixOf, named, rowOf } from "./sheet.fixture";
import { cutOf, shownMatrix, valueOfKey, type View } from "./view";

const VIEW: View = { counting: "strict", holesOnly: false, judgedOnly: true, only: null };
const WORKS = ["PDP 3.0", "Playbook", "Framework*", "Onboarding"];

describe("what of the matrix is in view", () => {
  it("leaves out work that nobody has judged, and shows all of it in a list without judgements", () => {
    const judged = matrixOf(WORKS, [rowOf("i1", "Precision", "P??N", WORKS)]);
    const shown = shownMatrix(judged, VIEW, cutOf(judged, VIEW));
    expect(shown.works.map((work) => work.record.name)).toEqual(["PDP 3.0", "Onboarding"]);
    const fresh = matrixOf(WORKS, [rowOf("i1", "Precision", "????", WORKS)]);
    expect(shownMatrix(fresh, VIEW, cutOf(fresh, VIEW)).works).toHaveLength(4);
  });

  it("keeps rows and columns that were there when a judgement makes them no longer fit", () => {
    const view = { ...VIEW, holesOnly: true };
    const before = matrixOf(WORKS, [rowOf("i1", "Precision", "P???", WORKS)]);
    const cut = cutOf(before, view);
    const after = matrixOf(WORKS, [rowOf("i1", "Precision", "?C??", WORKS, { strict: "covered" })]);
    const shown = shownMatrix(after, view, cut);
    expect(shown.rows).toHaveLength(1);
    expect(shown.works.map((work) => work.record.name)).toEqual(["PDP 3.0", "Playbook"]);
    expect(shownMatrix(after, view, cutOf(after, view)).rows).toHaveLength(0);
  });

  it("singles out issues that several works cover each by itself", () => {
    const matrix = matrixOf(WORKS, [
      rowOf("i1", "Precision", "C?C?", WORKS),
      rowOf("i2", "Culture", "CPP?", WORKS),
    ]);
    const view = { ...VIEW, only: "over" } as const;
    const shown = shownMatrix(matrix, view, cutOf(matrix, view));
    expect(shown.rows.map(({ row }) => row.issue.id)).toEqual(["i1"]);
    expect(shown.rows[0]?.cells.map((cell) => cell.dimmed)).toEqual([false, true, false]);
  });

  it("counts a hole the way the view counts", () => {
    const row = rowOf("i1", "Precision", "??C?", WORKS, { strict: "uncovered", relaxed: "covered" });
    const matrix = matrixOf(WORKS, [row]);
    const count = (counting: View["counting"]) => {
      const view = { ...VIEW, counting, holesOnly: true };
      return shownMatrix(matrix, view, cutOf(matrix, view)).rows.length;
    };
    expect([count("strict"), count("relaxed")]).toEqual([1, 0]);
  });

  it("joins neighbouring cells in which nothing exists, also those of a whole issue", () => {
    const whole = { coverage: "j", basis: "own", stale: false, hasRationale: true, gaps: 0 } as const;
    const row = rowOf("i1", "Culture", "??P?", WORKS, { nothingExists: whole });
    const matrix = matrixOf(WORKS, [row]);
    const view = { ...VIEW, judgedOnly: false };
    const cells = shownMatrix(matrix, view, cutOf(matrix, view)).rows[0]?.cells ?? [];
    expect(cells.map((cell) => cell.run)).toEqual([
      { at: 0, length: 2 },
      { at: 1, length: 2 },
      null,
      { at: 0, length: 1 },
    ]);
    expect(cells.map((cell) => cell.ofWholeRow)).toEqual([true, true, false, true]);
  });

  it("prints the number of a topic once, at its first issue", () => {
    const topic = { issue: named("issue", "p1", "Prioritization"), rank: 1 };
    const rows = [
      rowOf("i1", "Prioritization", "P???", WORKS, { group: "priority", topic }),
      rowOf("i9", "Efficiency", "P???", WORKS, { group: "priority", topic }),
      rowOf("i3", "Costs", "P???", WORKS, { group: "no_topic" }),
    ];
    const matrix = matrixOf(WORKS, rows);
    const shown = shownMatrix(matrix, VIEW, cutOf(matrix, VIEW));
    expect(shown.rows.map((row) => row.topicNumber)).toEqual([1, null, null]);
    expect(shown.groups.map((group) => group.group)).toEqual(["priority", "no_topic"]);
  });

  it("dims what a filter does not look for, and leaves out rows without it", () => {
    const silent = { ...cellOf("P"), hasRationale: false };
    const one = rowOf("i1", "Precision", "PP??", WORKS);
    one.cells[1] = silent;
    const matrix = matrixOf(WORKS, [one, rowOf("i2", "Consensus", "PP??", WORKS)]);
    const view: View = { ...VIEW, only: "silent" };
    const shown = shownMatrix(matrix, view, cutOf(matrix, view));
    expect(shown.rows.map((row) => row.row.issue.id)).toEqual(["i1"]);
    expect(shown.rows[0]?.cells.map((cell) => cell.dimmed)).toEqual([true, false]);
  });
});

describe("the keys that judge", () => {
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });
  it("are the letters, nought for nothing, a question mark and Delete to clear", () => {
    const keys = ["c", "P", "n", "0", "?", "Delete", "x"];
    expect(keys.map((key) => valueOfKey(press(key)))).toEqual([
      "covers",
      "partly_covers",
      "does_not_cover",
      "nothing_exists",
      "not_assessed",
      "not_assessed",
      null,
    ]);
  });
  it("leave copying to the window", () => {
    expect(valueOfKey(press("c", true))).toBeNull();
  });
});
