import type { CoverageMatrix as Told } from "~/backend/bindings";
import type { CoverageMatrix, MatrixCell, MatrixRow } from "./wire";

const nobody = (workIsDraft: boolean): MatrixCell => ({
  value: "not_assessed",
  coverage: null,
  basis: "own",
  workIsDraft,
  stale: false,
  hasRationale: false,
  gaps: 0,
});
/** All cells that nobody judged are these two. */
const NOBODY = { inForce: nobody(false), draft: nobody(true) };

/** The matrix as it is now: what was told, with the rows that stay as they were known. */
export function joined(known: CoverageMatrix | undefined, told: Told): CoverageMatrix {
  const rows = told.rows.map((row): MatrixRow => {
    const cells = row.cells.map(
      (cell, at) => cell ?? (told.works[at]?.inForce ? NOBODY.inForce : NOBODY.draft),
    );
    return { ...row, cells };
  });
  if (told.since === null || !known) return { ...told, rows };
  const changed = new Map(rows.map((row) => [row.issue.id, row]));
  return { ...told, rows: known.rows.map((row) => changed.get(row.issue.id) ?? row) };
}
