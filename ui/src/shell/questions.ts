import type { Fault, ReportKind } from "~/backend";
import { makeStore } from "~/state/store";

/** What the window asks or shows over the page; one at a time. */
export type Question =
  | { kind: "settings" }
  | { kind: "history" }
  | { kind: "backups" }
  | { kind: "import" }
  | { kind: "import_project" }
  | { kind: "report"; report: ReportKind }
  | { kind: "term" }
  | { kind: "shortcuts" }
  | { kind: "palette" }
  | { kind: "new_plan" }
  | { kind: "recovery" }
  | { kind: "changed_underneath" }
  /** Work that is not in the visible file: before closing, or before something else opens. */
  | { kind: "unsaved"; next: () => void; stay?: () => void }
  /** Opening or saving did not work. */
  | { kind: "trouble"; doing: "open" | "save" | "other"; fault: Fault; name: string | null };

export const question = makeStore<Question | null>(null);

export function ask(next: Question): void {
  question.set(next);
}

export function answered(): void {
  question.set(null);
}
