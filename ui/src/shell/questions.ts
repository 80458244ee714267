import type { Fault, ImportKind, ReportKind, Sentence } from "~/backend";
import { makeStore } from "~/state/store";

/** A block from a spreadsheet, its first line the heads, and what its rows are. */
export interface PastedTable {
  of: ImportKind;
  list: string | null;
  heads: string[];
  rows: string[][];
}

/** What the window asks or shows over the page; one at a time. */
export type Question =
  | { kind: "settings" }
  | { kind: "history" }
  | { kind: "backups" }
  /** A table from a file, or one that was pasted into a register. */
  | { kind: "import"; pasted?: PastedTable }
  | { kind: "import_project" }
  | { kind: "merge"; own?: string | null }
  | { kind: "report"; report: ReportKind }
  | { kind: "term" }
  | { kind: "shortcuts" }
  | { kind: "palette" }
  | { kind: "new_plan" }
  | { kind: "recovery" }
  | { kind: "changed_underneath" }
  /** Work that is not in the visible file: before closing, or before something else opens. */
  | { kind: "unsaved"; next: () => void; stay?: () => void }
  /** A project file was written and had no room for some of the plan. */
  | { kind: "left_out"; said: string; leftOut: readonly Sentence[] }
  /** Opening or saving did not work. */
  | { kind: "trouble"; doing: "open" | "save" | "other"; fault: Fault; name: string | null };

export const question = makeStore<Question | null>(null);

export function ask(next: Question): void {
  question.set(next);
}

export function answered(): void {
  question.set(null);
}
