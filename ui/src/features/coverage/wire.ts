import { commands } from "~/backend";

/** What this place reads and asks for, with the names the plan's side gives it. */
export type {
  AssessCoverage,
  Basis,
  Confidence,
  CoverageCell,
  CoverageChoices,
  CoverageMatrix,
  CoverageRow,
  CoverageValue,
  Disagreement,
  FieldMark,
  GapEntry,
  GapRegister,
  GapState,
  IssueGroup,
  JudgementDetail,
  MatrixCell,
  MatrixCounts,
  MatrixRow,
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
