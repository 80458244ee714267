import type { RecordEdit } from "~/backend";

/** A field of the rows of a register that can be edited there. */
export interface EditField<Row> {
  /** The field, by its column in the plan. */
  field: string;
  label: string;
  /** The column of the table in which it is edited in place; without one it is edited in the dialog alone. */
  column?: string;
  /** What stands there now, as it is written: an id where there are options. */
  now: (row: Row) => string;
  /** What may be chosen; left out, it is written. */
  options?: readonly { id: string; label: string }[];
  /** Whether this value asks for the evidence or the reason. */
  asksWhy?: (value: string) => boolean;
  /** Several rows cannot be called the same. */
  isName?: boolean;
}

/** One value for a field of many rows. */
export function editOf(ids: readonly string[], field: string, value: string, words: string): RecordEdit[] {
  const said = words.trim() === "" ? [] : [{ field: "words", value: words }];
  return ids.map((id) => ({ id, fields: [{ field, value }, ...said] }));
}

/** What stands in a field of these rows, in words: the one value of all of them, or that there are several. */
export function nowOf<Row>(
  field: EditField<Row>,
  rows: readonly Row[],
  several: string,
  nothing: string,
): string {
  const [value = "", ...others] = new Set(rows.map((row) => field.now(row)));
  if (others.length > 0) return several;
  const shown = field.options?.find((option) => option.id === value)?.label ?? value;
  return shown === "" ? nothing : shown;
}
