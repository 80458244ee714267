import { commands, type Result } from "~/backend";

/** How a fact is known. `own` is what the people who keep the plan say themselves. */
export type Basis = "own" | "sourced" | "inferred" | "memory" | "illustrative";
export type CoverageValue = "covers" | "partly_covers" | "does_not_cover" | "nothing_exists" | "not_assessed";
export type Counting = "strict" | "relaxed";
export type Confidence = "low" | "medium" | "high";
export type GapState = "open" | "action_agreed" | "closed" | "accepted";
export type Standing = "covered" | "partial" | "uncovered" | "nothing_exists" | "not_assessed";
export type IssueGroup = "priority" | "later" | "other" | "no_topic";

export interface RecordRef {
  id: string;
  kind: string;
  label: string;
  name: string;
  basis: Basis;
}
export interface SourceRef {
  id: string;
  label: string;
  title: string;
}

export interface ListChoice {
  record: RecordRef;
  issues: number;
  datedOn: string | null;
}
export interface MatrixWork {
  record: RecordRef;
  kind: string;
  status: string;
  inForce: boolean;
  judged: number;
  touched: number;
}
export interface MatrixCell {
  value: CoverageValue;
  coverage: string | null;
  basis: Basis;
  workIsDraft: boolean;
  stale: boolean;
  hasRationale: boolean;
  gaps: number;
}
export interface WholeRow {
  coverage: string;
  basis: Basis;
  stale: boolean;
  hasRationale: boolean;
  gaps: number;
}
export interface IssueTopic {
  issue: RecordRef;
  rank: number;
}
export interface MatrixRow {
  issue: RecordRef;
  number: number;
  rank: number;
  group: IssueGroup;
  topic: IssueTopic | null;
  cells: MatrixCell[];
  nothingExists: WholeRow | null;
  strict: Standing;
  relaxed: Standing;
  suffices: boolean;
  gapsOpen: number;
}
export interface MatrixCounts {
  issues: number;
  coveredStrict: number;
  coveredRelaxed: number;
  partialStrict: number;
  partialRelaxed: number;
  unjudgedIssues: number;
  works: number;
  judgedWorks: number;
  judged: number;
  notAssessed: number;
  withoutRationale: number;
  stale: number;
  gaps: number;
}
export interface CoverageMatrix {
  lists: ListChoice[];
  list: string | null;
  works: MatrixWork[];
  rows: MatrixRow[];
  counts: MatrixCounts;
  basis: Basis;
}

export interface OwnerStatement {
  party: RecordRef | null;
  role: string;
  state: "proposed" | "accepted" | "declined" | "to_be_determined" | null;
  statedOn: string | null;
  statedBy: RecordRef | null;
  about: RecordRef;
  basis: Basis;
  note: string | null;
  sources: SourceRef[];
}
export interface Disagreement {
  record: RecordRef;
  one: string;
  other: string;
  resolution: string;
  sources: SourceRef[];
}
export interface FieldMark {
  field: string;
  basis: Basis;
}
export interface JudgementDetail {
  id: string;
  record: RecordRef;
  value: CoverageValue;
  rationale: string | null;
  missing: string | null;
  confidence: Confidence | null;
  assessor: string | null;
  assessedOn: string | null;
  workIsDraft: boolean;
  stale: boolean;
  marks: FieldMark[];
  sources: SourceRef[];
  note: string | null;
}
export interface WorkFacts {
  record: RecordRef;
  kind: string;
  status: string;
  inForce: boolean;
  phase: string | null;
  percentComplete: number | null;
  percentAsOf: string | null;
  linkTitle: string | null;
  note: string | null;
  owners: OwnerStatement[];
  dates: { name: string; happensOn: string }[];
  sources: SourceRef[];
}
export interface PastValue {
  value: CoverageValue;
  actor: string;
  until: string;
}
export interface GapWork {
  record: RecordRef;
  status: string | null;
  firstYear: string | null;
  lastYear: string | null;
  leads: OwnerStatement[];
}
export interface GapEntry {
  id: string;
  record: RecordRef;
  issue: RecordRef;
  issueNumber: number;
  state: GapState;
  severity: Confidence | null;
  remedy: string | null;
  dueYear: RecordRef | null;
  owners: OwnerStatement[];
  workItems: GapWork[];
  judgements: RecordRef[];
  basis: Basis;
  sources: SourceRef[];
  note: string | null;
}
export interface GapRegister {
  gaps: GapEntry[];
  open: number;
  openWithoutOwner: number;
  openWithoutWork: number;
  basis: Basis;
}
export interface CoverageCell {
  issue: RecordRef;
  number: number;
  topic: IssueTopic | null;
  work: WorkFacts | null;
  judgement: JudgementDetail | null;
  before: PastValue[];
  gaps: GapEntry[];
  issueOwners: OwnerStatement[];
  disagreements: Disagreement[];
}
export interface RowJudgement {
  work: RecordRef | null;
  inForce: boolean;
  judgement: JudgementDetail;
}
export interface Sufficiency {
  record: RecordRef;
  rationale: string;
  assessor: string | null;
  assessedOn: string | null;
  basis: Basis;
}
export interface CoverageRow {
  issue: RecordRef;
  number: number;
  description: string | null;
  topic: IssueTopic | null;
  strict: Standing;
  relaxed: Standing;
  judgements: RowJudgement[];
  sufficiency: Sufficiency | null;
  gaps: GapEntry[];
  issueOwners: OwnerStatement[];
  disagreements: Disagreement[];
}
export interface CoverageChoices {
  parties: RecordRef[];
  years: { id: string; name: string; startsOn: string; endsOn: string }[];
  initiatives: RecordRef[];
  workKinds: string[];
  workStatuses: string[];
}

export interface JudgementWords {
  rationale: string;
  missing: string;
  confidence: Confidence | null;
  assessedOn: string | null;
  workIsDraft: boolean | null;
}
export interface AssessCoverage {
  issue: string;
  work: string | null;
  value: CoverageValue;
  words: JudgementWords | null;
}
export interface WorkWords {
  title: string;
  kind: string;
  status: string;
  inForce: boolean;
  phase: string;
  percentComplete: number | null;
  percentAsOf: string | null;
  linkTitle: string;
  owners: string[];
}
export interface GapWords {
  text: string;
  severity: Confidence | null;
  dueYear: string | null;
  owner: string | null;
  remedy: string;
}
export interface WorkItemFromGap {
  gap: string;
  title: string;
  initiative: string | null;
  lead: string | null;
  firstYear: string | null;
  lastYear: string | null;
  proposalOn: string | null;
  deliveryOn: string | null;
}
export interface Outcome<T> {
  value: T;
  seq: number;
  topics: string[];
}
type Made = { id: string; label: string };

/** The part of the command surface this place uses. */
export interface CoverageCommands {
  coverageMatrix(list: string | null): Promise<Result<CoverageMatrix>>;
  coverageCell(issue: string, work: string | null): Promise<Result<CoverageCell>>;
  coverageRow(issue: string): Promise<Result<CoverageRow>>;
  coverageChoices(): Promise<Result<CoverageChoices>>;
  existingWork(work: string): Promise<Result<WorkFacts>>;
  gapRegister(): Promise<Result<GapRegister>>;

  coverageAssess(request: AssessCoverage): Promise<Result<Outcome<string | null>>>;
  sufficiencyJudge(request: {
    issue: string;
    suffices: boolean;
    rationale: string;
  }): Promise<Result<Outcome<null>>>;
  existingWorkCreate(request: { words: WorkWords }): Promise<Result<Outcome<Made>>>;
  existingWorkEdit(request: { work: string; words: WorkWords }): Promise<Result<Outcome<null>>>;
  gapCreate(request: GapWords & { issue: string; judgements: string[] }): Promise<Result<Outcome<Made>>>;
  gapEdit(request: GapWords & { gap: string }): Promise<Result<Outcome<null>>>;
  gapState(request: { gap: string; state: GapState; words: string }): Promise<Result<Outcome<null>>>;
  workItemFromGap(request: WorkItemFromGap): Promise<Result<Outcome<Made>>>;
}

export const coverage = commands as unknown as CoverageCommands;
