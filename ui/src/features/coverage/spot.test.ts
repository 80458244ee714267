import { describe, expect, it } from "vitest";
import { matrixOf, rowOf } from "./sheet.fixture";
import { anchor, HEAD, moved, RELAXED, ROW } from "./spot";
import { cutOf, shownMatrix } from "./view";

const WORKS = ["PDP 3.0", "Playbook"];
const matrix = matrixOf(WORKS, [
  rowOf("i1", "Precision", "PP", WORKS),
  rowOf("i2", "Consensus", "PP", WORKS),
]);
const view = { counting: "strict", holesOnly: false, judgedOnly: true, only: null } as const;
const shown = shownMatrix(matrix, view, cutOf(matrix, view));
const key = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe("walking the grid", () => {
  const at = { issue: "i1", work: "e1" };

  it("moves a cell at a time and stops at the edges", () => {
    expect(moved(shown, at, key("ArrowRight"), false)).toEqual({ issue: "i1", work: "e2" });
    expect(moved(shown, at, key("ArrowDown"), false)).toEqual({ issue: "i2", work: "e1" });
    expect(moved(shown, { issue: "i2", work: "e1" }, key("ArrowDown"), false)?.issue).toBe("i2");
  });

  it("reaches the heads of rows and columns and what the row comes to", () => {
    expect(moved(shown, at, key("ArrowLeft"), false)?.work).toBe(ROW);
    expect(moved(shown, at, key("ArrowUp"), false)?.issue).toBe(HEAD);
    expect(moved(shown, at, key("End"), false)?.work).toBe(RELAXED);
  });

  it("stays on a work when it goes up from the end of a row", () => {
    expect(moved(shown, { issue: "i1", work: RELAXED }, key("ArrowUp"), false)).toEqual({
      issue: HEAD,
      work: "e2",
    });
  });

  it("goes the other way where the page runs from right to left", () => {
    expect(moved(shown, at, key("ArrowLeft"), true)?.work).toBe("e2");
  });

  it("leaves other keys alone", () => {
    expect(moved(shown, at, key("Enter"), false)).toBeNull();
  });

  it("starts at the first cell when the place it was at is gone", () => {
    expect(anchor(shown, { issue: "i9", work: "e1" })).toEqual(at);
  });
});
