import type { Basis } from "~/backend";
import type { SheetPart } from "~/components";
import type { Speech } from "~/text";
import type { Pick } from "./cuts";
import type { EditField } from "./editing";

/** The ways of knowing, from what people said themselves to what was made up. */
export const BASES: readonly Basis[] = ["own", "sourced", "inferred", "memory", "illustrative"];

/** A column of a sheet that says how each row is known, as the marks in the table do. */
export function asBasisPart<Row>(t: Speech["t"], now: (row: Row) => Basis): SheetPart<Row> {
  return { head: t("fact-basis"), text: (row) => t(`table-basis-${now(row)}`) };
}

/** How a record is known, to choose by. */
export function asBasisPick<Row>(t: Speech["t"], of: (row: Row) => Basis): Pick<Row> {
  return { key: "basis", any: t("register-basis"), of, say: (id) => t(`table-basis-${id}`), values: BASES };
}

/** How a record is known, which every register can say of its rows. */
export function asBasisField<Row>(t: Speech["t"], now: (row: Row) => Basis): EditField<Row> {
  const options = BASES.map((id) => ({ id, label: t(`table-basis-${id}`) }));
  return { field: "basis", label: t("fact-basis"), now, options, asksWhy: () => true };
}

/** Whether a record was verified. */
export function asVerifiedField<Row>(t: Speech["t"], now: (row: Row) => boolean): EditField<Row> {
  const options = ["yes", "no"].map((id) => ({ id, label: t(`value-${id}`) }));
  return {
    field: "verified",
    label: t("fact-verified"),
    now: (row) => (now(row) ? "yes" : "no"),
    options,
    asksWhy: () => true,
  };
}

/** What is noted beside a record. */
export function asNoteField<Row>(t: Speech["t"], now: (row: Row) => string | null): EditField<Row> {
  return { field: "note", label: t("fact-note"), now: (row) => now(row) ?? "" };
}
