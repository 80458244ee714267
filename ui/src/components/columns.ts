import type { ReactNode } from "react";
import type { Sort } from "./grid/types";

/** One column of a sheet. */
export interface SheetPart<Row> {
  head: string;
  text: (row: Row) => string;
}

export interface TableColumn<Row> {
  id: string;
  /** Head of the column, with its unit. */
  head: string;
  cell: (row: Row) => ReactNode;
  /** Its words: for sorting, and for finding a row by typing. Without it the column does not sort. */
  text?: ((row: Row) => string) | undefined;
  /** Order of two rows where words are not enough: numbers, days, ranks. */
  sort?: ((a: Row, b: Row) => number) | undefined;
  /** What it becomes in a sheet where its cells say several things at once: a column each, in words read back. */
  sheet?: readonly SheetPart<Row>[] | undefined;
  /** In px; the others share what is left. */
  width?: number | undefined;
  minWidth?: number | undefined;
  /** Where there is not room for all columns, those with the lowest number go first; one without stays. */
  givesWay?: number | undefined;
  align?: "start" | "end" | "center";
  /** Shows all of a long text or of many marks, instead of two lines. */
  whole?: boolean;
  /** The name of the row. The first column, unless another says so. */
  isRowHeader?: boolean;
}

/** The least width of a column that names none, in px. */
const LEAST = 76;

/** The least width of a column, in px. */
export function leastOf<Row>({ width, minWidth = LEAST }: TableColumn<Row>): number {
  return width ?? minWidth;
}

const words = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

export function canSort<Row>(column: TableColumn<Row>): boolean {
  return Boolean(column.sort ?? column.text);
}

/** Orders rows by a column; without one they keep the order they came in. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  by: Sort,
): readonly Row[] {
  const column = by && columns.find((each) => each.id === by.column);
  if (!column || !canSort(column)) return rows;
  const { text } = column;
  const order = column.sort ?? ((a: Row, b: Row) => words.compare(text?.(a) ?? "", text?.(b) ?? ""));
  const sign = by.direction === "descending" ? -1 : 1;
  return [...rows].sort((a, b) => sign * order(a, b));
}

/** Which column names the row. */
export function leadColumn<Row>(columns: readonly TableColumn<Row>[]): string | undefined {
  return (columns.find((column) => column.isRowHeader) ?? columns[0])?.id;
}
