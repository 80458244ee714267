import type { MergeCell, Written } from "~/backend";
import type { Speech } from "~/text";

/** What a code of a field is called; a field without a text of its own is called by its code. */
export function fieldName({ t, has }: Speech, code: string): string {
  return has(`fact-${code}`) ? t(`fact-${code}`) : code.replaceAll("_", " ");
}

/** What a cell is: a field, or what kind of row it is as a whole; of several like it, which. */
export function partName(speech: Speech, cell: MergeCell): string {
  const { t, has } = speech;
  const kind = () => (has(`kind-${cell.table}`) ? t(`kind-${cell.table}`) : fieldName(speech, cell.table));
  const name = cell.field === null ? kind() : fieldName(speech, cell.field);
  return cell.part === null ? name : t("merge-part", { name, part: cell.part });
}

/** The last that was written of some cells on one side. */
export function lastOf(cells: readonly MergeCell[], side: "ourLast" | "theirLast"): Written | null {
  const written = cells.flatMap((cell) => cell[side] ?? []);
  return written.reduce<Written | null>((last, each) => (last && +last.at >= +each.at ? last : each), null);
}

/** A value of one side; a row that is not there is said to be removed. */
export function valueOf({ t, value }: Speech, cell: MergeCell, said: string | null): string {
  if (said !== null) return value(said);
  return t(cell.field === null ? "merge-not-there" : "merge-empty");
}

/** Who wrote a side last, and when. */
export function writtenBy({ t, instant }: Speech, written: Written | null): string {
  if (written === null) return "";
  return t("history-by", { actor: written.actor || t("author-unnamed"), when: instant(written.at) });
}
