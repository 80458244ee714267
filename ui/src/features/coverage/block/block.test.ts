import { describe, expect, it } from "vitest";
import { matrixOf, rowOf } from "../sheet.fixture";
import { cutOf, shownMatrix } from "../view";
import {
  blockOf,
  cellsOf,
  extended,
  filled,
  holdsRow,
  lettersOf,
  pasted,
  reasoned,
  type Pasted,
} from "./block";
import { reading } from "./reading";
import { englishSpeech } from "~/text";

const WORKS = ["PDP 3.0", "Playbook", "Framework"];
const matrix = matrixOf(WORKS, [
  rowOf("i1", "Precision", "PP?", WORKS),
  rowOf("i2", "Consensus", "C?N", WORKS),
  rowOf("i3", "Costs", "???", WORKS, {
    nothingExists: { hasRationale: true, stale: false } as never,
  }),
]);
const view = { counting: "strict", holesOnly: false, judgedOnly: false, only: null } as const;
const shown = shownMatrix(matrix, view, cutOf(matrix, view));
const at = (issue: string, work: string) => ({ issue, work });
const key = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const read = reading(englishSpeech);
const paste = (text: string, from = at("i1", "e1"), to = from): Pasted =>
  pasted(shown, blockOf(shown, from, to)!, text, read);
const said = (result: Pasted) =>
  result.is === "ready"
    ? result.cells.map(({ issue, work, value }) => `${issue.id} ${work.id} ${value}`)
    : result.is;

describe("a block of the matrix", () => {
  it("reaches from one cell to another whichever comes first, and never out of the cells", () => {
    expect(blockOf(shown, at("i2", "e3"), at("i1", "e2"))).toEqual({ rows: [0, 1], works: [1, 2] });
    expect(extended(shown, at("i1", "e1"), key("ArrowUp"), false)).toEqual(at("i1", "e1"));
    expect(extended(shown, at("i1", "e1"), key("ArrowLeft"), false)).toEqual(at("i1", "e1"));
    expect(extended(shown, at("i2", "e1"), key("End", true), false)).toEqual(at("i3", "e3"));
    expect(extended(shown, at("i1", "e1"), key("ArrowLeft"), true)).toEqual(at("i1", "e2"));
    expect(extended(shown, at("i1", "~row"), key("ArrowDown"), false)).toBeNull();
  });

  it("of a single cell is no block to be seen", () => {
    expect(holdsRow(blockOf(shown, at("i1", "e1"), at("i1", "e1")), 0)).toBeNull();
    expect(holdsRow(blockOf(shown, at("i1", "e1"), at("i1", "e2")), 0)).toEqual([0, 1]);
  });

  it("is copied as letters that change nothing where they came from", () => {
    const block = blockOf(shown, at("i1", "e1"), at("i3", "e3"))!;
    expect(lettersOf(shown, block)).toBe("P\tP\t?\r\nC\t?\tN\r\n∅\t∅\t∅");
    expect(paste(lettersOf(shown, block)).is).toBe("nothing");
  });

  it("takes letters and words in any case, and leaves a cell that is empty as it is", () => {
    expect(said(paste("c\t\tPartly Covers\n0\t∅\t?"))).toEqual([
      "i1 e1 covers",
      "i1 e3 partly_covers",
      "i2 e1 nothing_exists",
      "i2 e2 nothing_exists",
      "i2 e3 not_assessed",
    ]);
    expect(cellsOf('"C"\t P \r\n')).toEqual([["C", "P"]]);
  });

  it("is filled by a single cell", () => {
    expect(said(paste("N", at("i1", "e2"), at("i2", "e3")))).toEqual([
      "i1 e2 does_not_cover",
      "i1 e3 does_not_cover",
      "i2 e2 does_not_cover",
    ]);
    expect(said(filled(shown, blockOf(shown, at("i1", "e1"), at("i2", "e1"))!, "not_assessed"))).toEqual([
      "i1 e1 not_assessed",
      "i2 e1 not_assessed",
    ]);
  });

  it("says by cell what is no judgement, and judges nothing then", () => {
    const result = paste("C\tX\nmaybe\tN");
    expect(result).toEqual({
      is: "unread",
      cells: [
        { issue: "Precision", work: "Playbook", text: "X" },
        { issue: "Consensus", work: "PDP 3.0", text: "maybe" },
      ],
    });
  });

  it("does not go over the edge of the matrix", () => {
    expect(paste("C\tC", at("i1", "e3"))).toMatchObject({ is: "larger", works: 2, room: { works: 1 } });
    expect(paste("\t\n").is).toBe("nothing");
  });

  it("tells which of the judgements it changes give a reason", () => {
    const result = paste("C\tC\tC");
    expect(result.is === "ready" ? reasoned(result.cells).map(({ work }) => work.id) : []).toEqual([
      "e1",
      "e2",
    ]);
  });
});
