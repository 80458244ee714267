import { describe, expect, it } from "vitest";
import { carriedOut, judging, withJudged } from "./judging";
import { matrixOf, rowOf } from "./sheet.fixture";

const works = ["One", "Two"];
const read = () => matrixOf(works, [rowOf("i1", "First", "C?", works), rowOf("i2", "Second", "?N", works)]);
const spot = { issue: "i1", work: "e1" };
const letters = (matrix = withJudged(read(), carriedOut())) =>
  matrix.rows.map((row) => row.cells.map((cell) => cell.value));

describe("what was just judged", () => {
  it("stands in every matrix that was asked for before it was carried out", () => {
    const asked = carriedOut();
    const made = judging(spot, "partly_covers");
    expect(letters(withJudged(read(), asked))[0]).toEqual(["partly_covers", "not_assessed"]);
    made.carriedOut();
    expect(letters(withJudged(read(), asked))[0]).toEqual(["partly_covers", "not_assessed"]);
    expect(letters()[0]).toEqual(["covers", "not_assessed"]);
  });

  it("is told by its newest value where one place is judged again and again", () => {
    const first = judging(spot, "partly_covers");
    const second = judging(spot, "does_not_cover");
    first.carriedOut();
    expect(letters()[0]).toEqual(["does_not_cover", "not_assessed"]);
    second.carriedOut();
    expect(letters()[0]).toEqual(["covers", "not_assessed"]);
  });

  it("is gone when it was refused, and takes nothing else with it", () => {
    const other = judging({ issue: "i2", work: "e2" }, "covers");
    judging(spot, "nothing_exists").refused();
    expect(letters()).toEqual([
      ["covers", "not_assessed"],
      ["not_assessed", "covers"],
    ]);
    other.carriedOut();
    expect(letters()[1]).toEqual(["not_assessed", "does_not_cover"]);
  });
});
