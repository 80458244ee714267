/** What the Issues place reads and asks for, with the names the plan's side gives it. */
import { commands as all, type Result } from "~/backend";
import type { Basis as MarkedBasis, SourceRef } from "~/backend/shapes";

export type { SourceRef };

/** Own: said by the people who keep this plan; it needs no mark. */
export type Basis = MarkedBasis | "own";

export interface RecordRef {
  id: string;
  kind: string;
  label: string;
  name: string;
  basis: Basis;
}

export type Relation =
  | "carried"
  | "merged"
  | "split"
  | "renamed"
  | "ranked"
  | "deferred"
  | "dropped"
  | "unknown";
export type DropReason = "symptom" | "covered_elsewhere" | "out_of_scope" | "unknown";
export type Standing = "covered" | "partial" | "uncovered" | "nothing_exists" | "not_assessed";
export type AssignmentState = "proposed" | "accepted" | "declined" | "to_be_determined";
export type CoverageValue = "covers" | "partly_covers" | "does_not_cover" | "nothing_exists" | "not_assessed";
export type GapState = "open" | "action_agreed" | "closed" | "accepted";

export interface IssueMention {
  record: RecordRef;
  number: number;
  rank: number | null;
  list: RecordRef;
}

export interface IssueStep {
  id: string;
  relation: Relation;
  dropReason: DropReason | null;
  issue: IssueMention | null;
  actedOn: string | null;
  reason: string | null;
  basis: Basis;
}

export interface IssueTag {
  taxonomy: string;
  tag: string;
}

export interface IssueOwner {
  id: string;
  issue: string;
  party: RecordRef | null;
  state: AssignmentState | null;
  statedOn: string | null;
  note: string | null;
  basis: Basis;
  sources: SourceRef[];
}

export interface IssueConflict {
  id: string;
  count: number;
  of: string;
  topic: string;
  articleSays: string | null;
  found: string;
  resolution: string;
  sources: SourceRef[];
}

export interface IssueListRow {
  record: RecordRef;
  stage: string | null;
  datedOn: string | null;
  position: number;
  holds: number;
  sourceCount: number | null;
  priorities: number;
  isRanked: boolean;
  conflicts: IssueConflict[];
  sources: SourceRef[];
}

export interface IssueLists {
  lists: IssueListRow[];
  taxonomies: string[];
}

export interface IssueRegisterRow {
  record: RecordRef;
  number: number;
  rank: number | null;
  status: string | null;
  statusNote: string | null;
  isCluster: boolean;
  tags: IssueTag[];
  owners: IssueOwner[];
  leadNote: string | null;
  cameFrom: IssueStep[];
  wentTo: IssueStep[];
  strict: Standing;
  relaxed: Standing;
  works: number;
  openGaps: number;
  comments: number;
  description: string | null;
  descriptionBasis: Basis | null;
  guidingQuestion: string | null;
  verified: boolean;
  note: string | null;
  conflicts: IssueConflict[];
}

export interface IssueRegister {
  list: IssueListRow;
  next: RecordRef | null;
  rows: IssueRegisterRow[];
}

export interface LineageFinding {
  issues: number;
  firstList: string;
  traced: number;
  targets: number;
  lastList: string;
  targetsArePriorities: boolean;
  basis: Basis;
}

export interface LineageNode {
  record: RecordRef;
  number: number;
  rank: number | null;
  status: string | null;
  isDeferred: boolean;
  breadth: number;
  tags: IssueTag[];
  comments: number;
}

export interface LineageColumn {
  list: IssueListRow;
  nodes: LineageNode[];
}

export interface LineageLink {
  id: string;
  from: string;
  to: string | null;
  sinkList: string | null;
  relation: Relation;
  dropReason: DropReason | null;
  breadth: number;
  actedOn: string | null;
  reason: string | null;
  basis: Basis;
  sources: SourceRef[];
}

export interface LineageSink {
  list: string | null;
  relation: Relation;
  count: number;
  breadth: number;
}

export interface SymptomLink {
  id: string;
  issue: string;
  cause: string;
  basis: Basis;
}

export interface LineagePicture {
  finding: LineageFinding | null;
  columns: LineageColumn[];
  links: LineageLink[];
  sinks: LineageSink[];
  symptoms: SymptomLink[];
  inferred: number;
  sources: SourceRef[];
  conflicts: IssueConflict[];
  taxonomies: string[];
}

export type StoryPart = "raised" | "description" | "step" | "state" | "lead" | "symptom" | "comment";

export interface IssueSentence {
  part: StoryPart;
  key: string;
  args: Record<string, string>;
  reason: string | null;
  basis: Basis;
  sources: SourceRef[];
  actor: RecordRef | null;
  happenedOn: string | null;
  list: string;
  names: RecordRef[];
}

export interface IssueStation {
  list: RecordRef;
  datedOn: string | null;
  issues: IssueMention[];
  isCurrent: boolean;
  ending: Relation | null;
}

export interface IssueWork {
  id: string;
  issue: IssueMention;
  work: RecordRef | null;
  value: CoverageValue;
  basis: Basis;
}

export interface IssueGap {
  record: RecordRef;
  issue: IssueMention;
  state: GapState;
}

export interface IssueComment {
  record: RecordRef;
  submission: RecordRef;
  submittedOn: string | null;
  issues: string[];
  basis: Basis;
  sources: SourceRef[];
}

export interface IssueStory {
  issue: IssueMention;
  listSize: number;
  stations: IssueStation[];
  sentences: IssueSentence[];
  together: IssueMention[];
  tags: IssueTag[];
  owners: IssueOwner[];
  works: IssueWork[];
  strict: Standing;
  relaxed: Standing;
  gaps: IssueGap[];
  comments: IssueComment[];
  conflicts: IssueConflict[];
  numberBasis: string | null;
  guidingQuestion: string | null;
  note: string | null;
  sources: SourceRef[];
  basis: Basis;
}

export interface Grounds {
  actedBy: string | null;
  actedOn: string | null;
  reason: string;
  sources: string[];
}

export interface Stepped {
  issues: string[];
}

export interface IssueChoices {
  parties: RecordRef[];
  sources: SourceRef[];
  stages: RecordRef[];
}

/** What an operation answers. */
export interface Outcome<T> {
  value: T;
  seq: number;
  topics: string[];
}

type Done<T> = Promise<Result<Outcome<T>>>;

export interface IssueCommands {
  issueChoices(): Promise<Result<IssueChoices>>;
  issueLists(): Promise<Result<IssueLists>>;
  issueRegister(list: string): Promise<Result<IssueRegister>>;
  lineagePicture(): Promise<Result<LineagePicture>>;
  issueStory(issue: string): Promise<Result<IssueStory>>;
  issueListCreate(request: {
    name: string;
    datedOn: string | null;
    stage: string | null;
    sources: string[];
  }): Done<{ id: string; label: string }>;
  issueCreate(request: {
    list: string;
    name: string;
    number: number | null;
    description: string;
    sources: string[];
  }): Done<{ id: string; label: string }>;
  issueRename(request: { issue: string; name: string }): Done<null>;
  issueDescribe(request: { issue: string; description: string }): Done<null>;
  issueCarry(request: {
    issues: string[];
    toList: string | null;
    into: string | null;
    name: string | null;
    grounds: Grounds;
  }): Done<Stepped>;
  issueMerge(request: {
    issues: string[];
    into: string | null;
    toList: string | null;
    name: string;
    grounds: Grounds;
  }): Done<Stepped>;
  issueSplit(request: {
    issue: string;
    toList: string | null;
    names: string[];
    grounds: Grounds;
  }): Done<Stepped>;
  issueDrop(request: {
    issues: string[];
    reason: DropReason;
    symptomOf: string | null;
    grounds: Grounds;
  }): Done<Stepped>;
  issueRank(request: { list: string; order: string[]; reason: string }): Done<null>;
  issueDefer(request: { issues: string[]; toList: string | null; grounds: Grounds }): Done<Stepped>;
  issueRevisit(request: { issue: string; reason: string }): Done<null>;
  issueRemove(request: { issue: string }): Done<null>;
  lineageRemove(request: { step: string }): Done<null>;
}

export const commands = all as unknown as IssueCommands;

/** The basis as the marks know it: what people here say themselves is not marked. */
export function marked(basis: Basis): MarkedBasis {
  return basis === "own" ? "sourced" : basis;
}
