import type { Spot } from "./spot";
import type { CoverageMatrix, CoverageValue } from "./wire";

/** A judgement that somebody just made. */
interface Judging {
  spot: Spot;
  value: CoverageValue;
  isCarriedOut: boolean;
}

/** The judgements that no answer of the plan's side knows yet: the newest of each place, in the order they were made. */
let judged: readonly Judging[] = [];

/** Notes a judgement, until it is known what became of it. */
export function judging(spot: Spot, value: CoverageValue) {
  const made: Judging = { spot, value, isCarriedOut: false };
  const isElsewhere = (each: Judging) => each.spot.issue !== spot.issue || each.spot.work !== spot.work;
  judged = [...judged.filter(isElsewhere), made];
  return {
    carriedOut: () => void (made.isCarriedOut = true),
    refused: () => void (judged = judged.filter((each) => each !== made)),
  };
}

/** Those that are carried out: an answer that is asked for from now on knows them, one that is on its way may not. */
export function carriedOut(): readonly Judging[] {
  return judged.filter((each) => each.isCarriedOut);
}

/**
 * The matrix as it will be read in a moment: the letters that were just judged stand in it, all but those that it knows.
 * What the rows come to follows from the plan.
 */
export function withJudged(matrix: CoverageMatrix, known: readonly Judging[] = []): CoverageMatrix {
  judged = judged.filter((each) => !known.includes(each));
  return judged.reduce(withValue, matrix);
}

function withValue(matrix: CoverageMatrix, { spot, value }: Judging): CoverageMatrix {
  const index = matrix.works.findIndex((work) => work.record.id === spot.work);
  const rows = matrix.rows.map((row) =>
    row.issue.id === spot.issue
      ? {
          ...row,
          cells: row.cells.map((cell, at) => (at === index ? { ...cell, value, stale: false } : cell)),
        }
      : row,
  );
  return { ...matrix, rows };
}
