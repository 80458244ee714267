import type { OutlineRow } from "~/backend";
import { useCalendar } from "~/shell/calendar";
import { AddDialog } from "./AddDialog";
import { AssignDialog } from "./AssignDialog";
import { CalendarDialog } from "./CalendarDialog";
import type { PastedTable } from "./paste";
import { PasteDialog } from "./PasteDialog";
import { ProgressDialog } from "./ProgressDialog";
import { WaitsFor } from "./parts/Ties";
import { DeleteDialog, MoveDialog, RenameDialog } from "./RowDialogs";
import type { RowKind } from "./rows";
import { SeveralDialog } from "./SeveralDialog";
import { WorkItemDialog } from "./WorkItemDialog";
import { YearsDialog } from "./YearsDialog";

/** What is asked about the outline now. */
export type Ask =
  | { kind: "add"; row: RowKind; parent: string | null; after: string | null }
  | { kind: "rename" | "edit" | "assign" | "move" | "delete" | "progress" | "ties"; row: OutlineRow }
  | { kind: "several"; items: readonly string[] }
  | { kind: "paste"; table: PastedTable }
  | { kind: "years" | "calendar" };

export interface PlanDialogsProps {
  ask: Ask;
  /** The rows in view. */
  rows: readonly OutlineRow[];
  onAdded: (id: string, parent: string | null) => void;
  onClose: () => void;
}

/** The one dialog that is open. */
export function PlanDialogs({ ask, rows, onAdded, onClose }: PlanDialogsProps) {
  const calendar = useCalendar();
  if (!calendar) return null;
  switch (ask.kind) {
    case "add":
      return <AddDialog ask={ask} rows={rows} onAdded={onAdded} onClose={onClose} />;
    case "rename":
      return <RenameDialog row={ask.row} onClose={onClose} />;
    case "edit":
      return <WorkItemDialog row={ask.row} calendar={calendar} onClose={onClose} />;
    case "assign":
      return <AssignDialog row={ask.row} onClose={onClose} />;
    case "move":
      return <MoveDialog row={ask.row} onClose={onClose} />;
    case "progress":
      return <ProgressDialog row={ask.row} onClose={onClose} />;
    case "ties":
      return <WaitsFor record={ask.row.record} onClose={onClose} />;
    case "years":
      return <YearsDialog years={calendar.years} onClose={onClose} />;
    case "paste":
      return <PasteDialog table={ask.table} onClose={onClose} />;
    case "calendar":
      return <CalendarDialog onClose={onClose} />;
    case "several":
      return <SeveralDialog items={ask.items} years={calendar.years} onClose={onClose} />;
    case "delete":
      return <DeleteDialog row={ask.row} onClose={onClose} />;
  }
}
