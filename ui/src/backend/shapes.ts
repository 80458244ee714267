import type {
  BackupList,
  Basis,
  CommandError,
  PathPurpose,
  ReadOnlyReason,
  RecentFile,
  RecordRef,
  RestorePreview,
  SaveOutcome,
  SaveState,
  Sentence,
  Settings,
  SourceRef,
} from "./bindings";

export type { Basis, Sentence, SourceRef } from "./bindings";

/**
 * What the shell of the interface asks of the plan's side, until the generated bindings say it.
 * Field names are camelCase, codes are snake_case words, ids are opaque text.
 */

// ---- common ------------------------------------------------------------------------------------

/**
 * Arguments of a sentence in the .ftl files. Names follow three rules, so that text stays text on the wire:
 * `count` and names ending in `_count` are whole numbers, names ending in `_on` are ISO days of the precision
 * known (2019, 2020-02, 2020-02-20), names ending in `_at` are instants (UTC milliseconds as text).
 */
export type Args = Record<string, string>;

export type Result<T> = { status: "ok"; data: T } | { status: "error"; error: CommandError };

/** The seven places. */
export type Place = "home" | "plan" | "issues" | "coverage" | "comments" | "documents" | "parties";

// ---- the desk: what is open, saved, recent -----------------------------------------------------

export interface OpenPlan {
  /** With extension, as shown in the title line. */
  fileName: string;
  /** Title of the plan itself. */
  title: string;
  /** Null for a plan never saved under a name (new, sample). */
  path: string | null;
  saveState: SaveState;
  readOnly: ReadOnlyReason | null;
  /** UTC milliseconds of the last write to the visible file. */
  savedAt: string | null;
  /** The visible file is not the one that was opened or last written. */
  changedUnderneath: boolean;
  /** Name of the change Ctrl+Z takes back; null when the opened state is reached. */
  undo: Sentence | null;
  redo: Sentence | null;
  /** Number of the newest change. */
  seq: number;
}

/** A working copy left by a crash. */
export interface Recovered {
  id: string;
  fileName: string;
  path: string | null;
  /** UTC milliseconds of its last change. */
  changedAt: string;
  /** Changes in it that the visible file does not have. */
  changeCount: number;
}

export interface DeskState {
  open: OpenPlan | null;
  recovered: Recovered[];
  recent: RecentFile[];
  settings: Settings;
  /** Version of the application, for example 0.1.0. */
  version: string;
}

// ---- home --------------------------------------------------------------------------------------

/** Counts a heading's finding is made from. */
export interface HomeCounts {
  gapsOpen: number;
  /** Open gaps with neither an owner nor a work item. */
  gapsWithoutOwner: number;
  /** Issues of the newest list only. */
  issues: number;
  issuesWithoutOwner: number;
  issuesWithoutWork: number;
  decisionsOpen: number;
  /** Basis of the weakest value that entered a count. */
  basis: Basis;
}

/** One station of the effort, in order of date. */
export interface StageRow {
  record: RecordRef;
  startsOn: string | null;
  endsOn: string | null;
  /** What it left: `21 issues`; null where nothing was counted. */
  result: Sentence | null;
  state: "past" | "current" | "ahead" | "undated";
  basis: Basis;
  sources: SourceRef[];
  conflict: ConflictMark | null;
}

export interface GapRow {
  record: RecordRef;
  issue: RecordRef | null;
  owner: RecordRef | null;
  /** FY22 to FY23, empty when unknown. */
  years: string;
  workItem: RecordRef | null;
  basis: Basis;
}

export interface UncoveredIssueRow {
  record: RecordRef;
  /** Position in its list, as printed. */
  number: string;
  hasOwner: boolean;
  hasWork: boolean;
  basis: Basis;
}

export interface DecisionRow {
  record: RecordRef;
  takenOn: string | null;
  by: RecordRef | null;
  /** Resolution numbers, isolated text. */
  reference: string;
  state: "asked" | "taken" | "not_known";
  basis: Basis;
  sources: SourceRef[];
}

/** One change as a line, old value and new value when it wrote one cell. */
export interface ChangeLine {
  seq: number;
  name: Sentence;
  record: RecordRef | null;
  actor: string;
  /** UTC milliseconds. */
  at: string;
  reason: string | null;
  old: string | null;
  new: string | null;
}

export interface SinceLastVisit {
  /** UTC milliseconds; null when this file was never opened here before. */
  lastOpenedAt: string | null;
  added: number;
  changed: number;
  removed: number;
  lines: ChangeLine[];
}

export interface HomeView {
  title: string;
  counts: HomeCounts;
  stages: StageRow[];
  gaps: GapRow[];
  uncovered: UncoveredIssueRow[];
  decisions: DecisionRow[];
  since: SinceLastVisit;
}

// ---- one record in the right pane --------------------------------------------------------------

/** `≠ 2 dates`: how many values stand, and of what. */
export interface ConflictMark {
  id: string;
  count: number;
  /** Code of what they are: date, value, owner, account. Fluent `conflict-of-<code>`. */
  of: string;
}

export interface ConflictValue {
  text: string;
  chosen: boolean;
  sources: SourceRef[];
}

export interface Conflict extends ConflictMark {
  /** What the values are about, when more than the record itself. */
  topic: string;
  values: ConflictValue[];
  /** Why the chosen one was chosen. */
  reason: string | null;
}

export type PartKind = "text" | "code" | "day" | "instant" | "number" | "money" | "record" | "address";

/** A piece of a fact's value. */
export interface FactPart {
  kind: PartKind;
  /** Text as it stands; for `code` a Fluent key; day and instant as in Args. */
  text: string;
  /** For `record`. */
  record: RecordRef | null;
}

export interface Fact {
  /** Code of the term: owner, status, fiscal_years. Fluent `fact-<code>`. */
  term: string;
  /** Empty: not known. */
  parts: FactPart[];
  basis: Basis;
  sources: SourceRef[];
  conflict: ConflictMark | null;
}

/** A sentence of a record's story, with where it comes from. */
export interface StorySentence {
  sentence: Sentence;
  basis: Basis;
  sources: SourceRef[];
}

export interface PathStep {
  record: RecordRef;
  current: boolean;
}

export interface LinkGroup {
  /** Code of the relation: covered_by, gaps, work, comments. Fluent `links-<code>`. */
  relation: string;
  records: RecordRef[];
}

export interface CellChange {
  /** Code of the field, Fluent `fact-<code>`. */
  field: string;
  old: string | null;
  new: string | null;
}

export interface RecordChange {
  seq: number;
  name: Sentence;
  actor: string;
  at: string;
  reason: string | null;
  cells: CellChange[];
}

export interface RecordDetail {
  record: RecordRef;
  /** Where it is, outermost first. */
  crumb: RecordRef[];
  /** Place in its list: `6 of 21`; null where it has none. */
  position: Sentence | null;
  /** Stations of an issue from list to list. */
  path: PathStep[];
  /** The one value that matters, for example a coverage judgement; Fluent key. */
  value: Sentence | null;
  /** Words of the file about it. */
  description: string | null;
  story: StorySentence[];
  /** What existing work leaves open, what is not known. */
  missing: string | null;
  facts: Fact[];
  links: LinkGroup[];
  basis: Basis;
  sources: SourceRef[];
  conflicts: Conflict[];
  /** Newest first. */
  history: RecordChange[];
}

// ---- history -----------------------------------------------------------------------------------

export interface HistoryLine extends ChangeLine {
  /** Seq of the change this one takes back. */
  undoes: number | null;
  /** Taken back by a later change. */
  undone: boolean;
  /** At or below the state this file was opened in. */
  beforeOpening: boolean;
}

export interface HistoryPage {
  /** Newest first. */
  lines: HistoryLine[];
  total: number;
  /** Ask again with this as `before`; null at the end. */
  next: number | null;
}

// ---- search ------------------------------------------------------------------------------------

export interface SearchHit {
  record: RecordRef;
  place: Place;
  /** Text round the words, the words themselves between U+0002 and U+0003. */
  excerpt: string;
}

export interface SearchHits {
  hits: SearchHit[];
  total: number;
}

// ---- backups -----------------------------------------------------------------------------------

// ---- commands ----------------------------------------------------------------------------------

/** The part of the command surface this shell uses, as the generated `commands` object has it. */
export interface ShellCommands {
  deskState(): Promise<Result<DeskState>>;
  settingsSet(settings: Settings): Promise<Result<null>>;

  planNew(title: string): Promise<Result<null>>;
  /** Also takes a path of a file that was dropped. */
  planOpen(path: string): Promise<Result<null>>;
  planOpenSample(): Promise<Result<null>>;
  planSave(): Promise<Result<SaveOutcome>>;
  planSaveAs(path: string): Promise<Result<SaveOutcome>>;
  planSaveCopy(path: string): Promise<Result<null>>;
  /** Closes and keeps unsaved work in the file (`save`) or gives it up (`discard`). */
  planClose(how: "save" | "discard"): Promise<Result<SaveOutcome>>;
  /** Goes back to the visible file as it is now. */
  planDiscard(): Promise<Result<null>>;

  /** A file handed over by double-click, argument or drag and drop; its path stays with the application. */
  planOpenOffered(handle: string): Promise<Result<null>>;

  recoveryOpen(id: string): Promise<Result<null>>;
  recoveryDiscard(id: string): Promise<Result<null>>;
  recentForget(path: string): Promise<Result<null>>;

  /** The system's own dialog; null when the person cancelled. */
  pathChoose(purpose: PathPurpose, suggestedName: string): Promise<Result<string | null>>;

  homeView(): Promise<Result<HomeView>>;
  recordDetail(id: string): Promise<Result<RecordDetail>>;
  search(words: string, limit: number): Promise<Result<SearchHits>>;

  historyPage(before: number | null, limit: number): Promise<Result<HistoryPage>>;
  historyUndo(): Promise<Result<Sentence>>;
  historyRedo(): Promise<Result<Sentence>>;
  /** Takes back everything after this change. */
  historyUndoTo(seq: number): Promise<Result<Sentence>>;

  backupList(): Promise<Result<BackupList>>;
  backupPreview(id: string): Promise<Result<RestorePreview>>;
  backupRestore(id: string): Promise<Result<Sentence>>;
}
