export { call } from "./call";
export { commands } from "./commands";
export { on, onFilesOver } from "./events";
export { asFailure, Failure, type Fault } from "./failure";
export { areasOf, refresh, type Area } from "./topics";
// What is generated and what is still written by hand; a name that both have is taken from the second.
export type * from "./bindings";
export type {
  Args,
  CellChange,
  ChangeLine,
  Conflict,
  ConflictMark,
  ConflictValue,
  DecisionRow,
  DeskState,
  Fact,
  FactPart,
  GapRow,
  HistoryLine,
  HistoryPage,
  HomeCounts,
  HomeView,
  LinkGroup,
  OpenPlan,
  PartKind,
  PathStep,
  Place,
  RecordChange,
  RecordDetail,
  Recovered,
  Result,
  SearchHit,
  SearchHits,
  ShellCommands,
  SinceLastVisit,
  StageRow,
  StorySentence,
  UncoveredIssueRow,
} from "./shapes";
