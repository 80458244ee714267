import type { Outline, OutlineRow } from "~/backend";
import { AddDialog } from "./AddDialog";
import { AssignDialog } from "./AssignDialog";
import { CalendarDialog } from "./CalendarDialog";
import type { PastedTable } from "./paste";
import { PasteDialog } from "./PasteDialog";
import { ProgressDialog } from "./ProgressDialog";
import { DeleteDialog, MoveDialog, RenameDialog } from "./RowDialogs";
import type { RowKind } from "./rows";
import { SeveralDialog } from "./SeveralDialog";
import { WorkItemDialog } from "./WorkItemDialog";
import { YearsDialog } from "./YearsDialog";

/** What is asked about the outline now. */
export type Ask =
  | { kind: "add"; row: RowKind; parent: string | null; after: string | null }
  | { kind: "rename" | "edit" | "assign" | "move" | "delete" | "progress"; row: OutlineRow }
  | { kind: "several"; items: readonly string[] }
  | { kind: "paste"; table: PastedTable }
  | { kind: "years" | "calendar" };

export interface PlanDialogsProps {
  ask: Ask;
  outline: Outline;
  /** How many rows stand under the selected one. */
  below: number;
  onAdded: (id: string, parent: string | null) => void;
  onClose: () => void;
}

/** The one dialog that is open. */
export function PlanDialogs({ ask, outline, below, onAdded, onClose }: PlanDialogsProps) {
  switch (ask.kind) {
    case "add":
      return <AddDialog ask={ask} outline={outline} onAdded={onAdded} onClose={onClose} />;
    case "rename":
      return <RenameDialog row={ask.row} onClose={onClose} />;
    case "edit":
      return <WorkItemDialog row={ask.row} outline={outline} onClose={onClose} />;
    case "assign":
      return <AssignDialog row={ask.row} onClose={onClose} />;
    case "move":
      return <MoveDialog row={ask.row} outline={outline} onClose={onClose} />;
    case "progress":
      return <ProgressDialog row={ask.row} onClose={onClose} />;
    case "years":
      return <YearsDialog years={outline.years} onClose={onClose} />;
    case "paste":
      return <PasteDialog table={ask.table} outline={outline} onClose={onClose} />;
    case "calendar":
      return <CalendarDialog onClose={onClose} />;
    case "several":
      return <SeveralDialog items={ask.items} years={outline.years} onClose={onClose} />;
    case "delete":
      return <DeleteDialog row={ask.row} below={below} onClose={onClose} />;
  }
}
