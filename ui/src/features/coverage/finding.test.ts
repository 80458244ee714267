import { describe, expect, it } from "vitest";
import { englishSpeech } from "~/text";
import { gapFinding, matrixFinding } from "./finding";
import { matrixOf, rowOf } from "./sheet.fixture";
import type { GapRegister, Standing } from "./wire";

const counts = (...standings: Standing[]) =>
  matrixOf(
    ["PDP 3.0"],
    standings.map((standing, at) =>
      rowOf(`i${at}`, "x", "P", ["PDP 3.0"], { strict: standing, relaxed: standing }),
    ),
  ).counts;
const found = (...standings: Standing[]) =>
  matrixFinding(englishSpeech, counts(...standings), "strict").title;

describe("the heading", () => {
  it("says how many issues are covered", () => {
    expect(found("partial", "partial")).toBe("Counted strictly, none of the two issues is fully covered");
    expect(found("covered", "partial", "uncovered")).toBe(
      "Counted strictly, one of the three issues is fully covered",
    );
    expect(found("covered", "covered")).toBe("Counted strictly, all two issues are fully covered");
  });

  it("is the plain name where nothing was judged or the list is empty", () => {
    expect(found("not_assessed", "not_assessed")).toBe("Coverage");
    expect(matrixFinding(englishSpeech, null, "strict").counted).toBe(false);
  });

  it("says of the gaps how many are open and have nobody", () => {
    const say = (open: number, openWithoutOwner: number) =>
      gapFinding(englishSpeech, {
        gaps: [{}],
        open,
        openWithoutOwner,
        openWithoutWork: 0,
        basis: "own",
      } as unknown as GapRegister).title;
    expect(say(7, 5)).toBe("Seven gaps are open, and five of them have nobody to close them");
    expect(say(7, 0)).toBe("Seven gaps are open, and each has somebody to close it");
    expect(say(0, 0)).toBe("No gap is open");
  });
});
