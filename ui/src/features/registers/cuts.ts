import { useMemo } from "react";
import { useWhere } from "~/shell/route";

/** A choice that hides the rows it does not keep: `?key=value` in the address. */
export interface Cut<Row> {
  key: string;
  value: string;
  label: string;
  keeps: (row: Row) => boolean;
}

/** A choice of one value of a few: `?key=value` in the address. */
export interface Pick<Row> {
  key: string;
  /** What the choice is called while any value will do. */
  any: string;
  of: (row: Row) => string;
  /** A value in words. */
  say: (value: string) => string;
  /** The order of the values; those that no row has are not offered. */
  values: readonly string[];
}

export interface Register<Row> {
  /** What the text is looked for in. */
  words: (row: Row) => readonly (string | null)[];
  cuts: readonly Cut<Row>[];
  picks: readonly Pick<Row>[];
}

/** Words as they are compared: without accents, and small. */
export const plain = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** The parameters of the address that take all filters of a register away. */
export function noneOf<Row>({ cuts, picks }: Register<Row>): Record<string, null> {
  const keys = [...cuts, ...picks].map(({ key }) => key);
  return Object.fromEntries(["find", ...keys].map((key) => [key, null]));
}

export function cutRows<Row>(
  rows: readonly Row[],
  { words, cuts, picks }: Register<Row>,
  params: Readonly<Record<string, string>>,
): Row[] {
  const wanted = plain((params["find"] ?? "").trim());
  const kept = cuts.filter((cut) => params[cut.key] === cut.value);
  return rows.filter(
    (row) =>
      kept.every((cut) => cut.keeps(row)) &&
      picks.every(({ key, of }) => params[key] === undefined || of(row) === params[key]) &&
      (wanted === "" || plain(words(row).join(" ")).includes(wanted)),
  );
}

/** The rows that the address leaves in view. */
export function useCutRows<Row>(rows: readonly Row[], register: Register<Row>): Row[] {
  const { params } = useWhere();
  return useMemo(() => cutRows(rows, register, params), [rows, register, params]);
}
