/** What the Issues place reads and asks for, as the plan's side gives it. */
import { commands } from "~/backend/bindings";
import type { Basis } from "~/backend/bindings";
import type { Basis as MarkedBasis } from "~/backend/bindings";

export { commands };
export type {
  Basis,
  DropReason,
  Grounds,
  IssueComment,
  IssueGap,
  IssueListRow,
  IssueLists,
  IssueMention,
  IssueOwner,
  IssueRegister,
  IssueRegisterRow,
  IssueSentence,
  IssueStation,
  IssueStep,
  IssueStory,
  IssueWork,
  LineageColumn,
  LineageFinding,
  LineageLink,
  LineageNode,
  LineagePicture,
  LineageSink,
  RecordRef,
  Relation,
  SymptomLink,
} from "~/backend/bindings";

/** The basis as the marks know it: what people here say themselves is not marked. */
export function marked(basis: Basis): MarkedBasis {
  return basis === "own" ? "sourced" : basis;
}
