import { useMemo } from "react";
import type { Basis } from "~/backend";
import { useWhere } from "~/shell/route";

/** A choice that hides the rows it does not keep: `?key=value` in the address. */
export interface Cut<Row> {
  key: string;
  value: string;
  label: string;
  keeps: (row: Row) => boolean;
}

export interface Register<Row> {
  /** What the text is looked for in. */
  words: (row: Row) => readonly (string | null)[];
  basis: (row: Row) => Basis;
  cuts: readonly Cut<Row>[];
}

/** Words as they are compared: without accents, and small. */
export const plain = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** The parameters of the address that take all filters of a register away. */
export function noneOf<Row>(cuts: readonly Cut<Row>[]): Record<string, null> {
  return Object.fromEntries(["find", "basis", ...cuts.map((cut) => cut.key)].map((key) => [key, null]));
}

export function cutRows<Row>(
  rows: readonly Row[],
  { words, basis, cuts }: Register<Row>,
  params: Readonly<Record<string, string>>,
): Row[] {
  const wanted = plain((params["find"] ?? "").trim());
  const kept = cuts.filter((cut) => params[cut.key] === cut.value);
  return rows.filter(
    (row) =>
      kept.every((cut) => cut.keeps(row)) &&
      (params["basis"] === undefined || basis(row) === params["basis"]) &&
      (wanted === "" || plain(words(row).join(" ")).includes(wanted)),
  );
}

/** The rows that the address leaves in view. */
export function useCutRows<Row>(rows: readonly Row[], register: Register<Row>): Row[] {
  const { params } = useWhere();
  return useMemo(() => cutRows(rows, register, params), [rows, register, params]);
}
