import { commands } from "~/backend";
import type {
  CoverageMatrix as ToldMatrix,
  MatrixCell as ToldCell,
  MatrixRow as ToldRow,
} from "~/backend/bindings";

/** What this place reads and asks for, with the names the plan's side gives it. */
export type {
  AssessCoverage,
  Basis,
  Confidence,
  CoverageCell,
  CoverageChoices,
  CoverageRow,
  CoverageValue,
  Disagreement,
  FieldMark,
  GapEntry,
  GapWork,
  GapRegister,
  GapState,
  IssueGroup,
  JudgementDetail,
  MatrixCounts,
  MatrixWork,
  OwnerStatement,
  RecordRef,
  Standing,
  Opinion,
  WorkEntry,
  WorkFacts,
} from "~/backend/bindings";

/** Which work counts: only what is in force, or drafts and plans too. */
export type Counting = "strict" | "relaxed";

export const coverage = commands;

/** One place of the matrix, judged or not. */
export type MatrixCell = Omit<ToldCell, "coverage"> & { coverage: string | null };
/** One issue with a cell for every column. */
export type MatrixRow = Omit<ToldRow, "cells"> & { cells: MatrixCell[] };
/** The matrix with a cell for every place. */
export type CoverageMatrix = Omit<ToldMatrix, "rows"> & { rows: MatrixRow[] };
