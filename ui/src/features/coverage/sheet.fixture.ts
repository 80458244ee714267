import type { CoverageMatrix, CoverageValue, MatrixCell, MatrixRow, RecordRef } from "./wire";

/** A small matrix for tests: a letter a cell, `*` behind the works that are drafts. */

const LETTER: Record<string, CoverageValue> = {
  C: "covers",
  P: "partly_covers",
  N: "does_not_cover",
  "0": "nothing_exists",
  "?": "not_assessed",
};

export const named = (kind: string, id: string, name: string): RecordRef => ({
  id,
  kind,
  label: id.toUpperCase(),
  name,
  basis: "own",
});

export function cellOf(letter: string, isDraft = false): MatrixCell {
  const value = LETTER[letter] ?? "not_assessed";
  return {
    value,
    coverage: value === "not_assessed" ? null : `j-${letter}`,
    basis: "own",
    workIsDraft: isDraft,
    stale: false,
    hasRationale: true,
    gaps: 0,
  };
}

export function rowOf(
  id: string,
  name: string,
  letters: string,
  works: readonly string[],
  more: Partial<MatrixRow> = {},
): MatrixRow {
  return {
    issue: named("issue", id, name),
    number: 1,
    rank: 1,
    group: "other",
    topic: null,
    cells: [...letters].map((letter, at) => cellOf(letter, works[at]?.endsWith("*"))),
    nothingExists: null,
    strict: "partial",
    relaxed: "partial",
    suffices: false,
    gapsOpen: 0,
    ...more,
  };
}

export function matrixOf(works: readonly string[], rows: readonly MatrixRow[]): CoverageMatrix {
  const judged = (at: number) => rows.filter((row) => row.cells[at]?.value !== "not_assessed").length;
  const covered = (way: "strict" | "relaxed") => rows.filter((row) => row[way] === "covered").length;
  return {
    lists: [{ record: named("issue_list", "l1", "Final list"), issues: rows.length, datedOn: "2019-06" }],
    list: "l1",
    works: works.map((name, at) => ({
      record: named("existing_work", `e${at + 1}`, name.replace("*", "")),
      kind: "framework",
      status: "in_progress",
      inForce: !name.endsWith("*"),
      judged: judged(at),
      touched: judged(at),
    })),
    rows: [...rows],
    counts: {
      issues: rows.length,
      coveredStrict: covered("strict"),
      coveredRelaxed: covered("relaxed"),
      partialStrict: 0,
      partialRelaxed: 0,
      unjudgedIssues: rows.filter((row) => row.relaxed === "not_assessed").length,
      works: works.length,
      judgedWorks: works.filter((_, at) => judged(at) > 0).length,
      judged: 0,
      notAssessed: 0,
      withoutRationale: 0,
      stale: 0,
      gaps: 0,
    },
    seq: 0,
    since: null,
    basis: "own",
  };
}
