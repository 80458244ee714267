import type { MergeCell, Written } from "~/backend";
import type { Speech } from "~/text";

/** What a code of a field is called; a field without a text of its own is called by its code. */
export function fieldName({ t, has }: Speech, code: string): string {
  return has(`fact-${code}`) ? t(`fact-${code}`) : code.replaceAll("_", " ");
}

/** What a cell is: a field, or what kind of row it is as a whole. */
export function partName(speech: Speech, cell: MergeCell): string {
  if (cell.field !== null) return fieldName(speech, cell.field);
  return speech.has(`kind-${cell.table}`) ? speech.t(`kind-${cell.table}`) : fieldName(speech, cell.table);
}

/** A value of one side; a row that is not there is said to be removed. */
export function valueOf({ t }: Speech, cell: MergeCell, value: string | null): string {
  if (value !== null) return value;
  return t(cell.field === null ? "merge-not-there" : "merge-empty");
}

/** Who wrote a side last, and when. */
export function writtenBy({ t, instant }: Speech, written: Written | null): string {
  if (written === null) return "";
  return t("history-by", { actor: written.actor || t("author-unnamed"), when: instant(written.at) });
}
