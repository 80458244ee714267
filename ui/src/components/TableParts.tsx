import { ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Column, type Selection, type SortDescriptor } from "react-aria-components";
import { canSort, type TableColumn } from "./columns";
import { cx } from "./cx";
import css from "./Table.module.css";

export type SelectionKind = "none" | "single" | "multiple";

export interface TableShared<Row> {
  /** Name of the table, for screen readers. */
  label: string;
  /** The name its columns and order are kept under, where its label changes with what it shows. */
  keptAs?: string;
  columns: readonly TableColumn<Row>[];
  rowKey: (row: Row) => string;
  selection?: SelectionKind;
  selected?: readonly string[];
  onSelect?: (ids: string[]) => void;
  /** Enter or double click. */
  onOpen?: (id: string) => void;
  /** What stands here when there are no rows. */
  empty?: ReactNode;
  /** Part of a longer page: it takes its own height and does not scroll. */
  flush?: boolean;
}

export function columnHead<Row>(column: TableColumn<Row>, lead: string | undefined) {
  return (
    <Column
      key={column.id}
      id={column.id}
      isRowHeader={column.id === lead}
      allowsSorting={canSort(column)}
      textValue={column.head}
      {...(column.width ? { width: column.width } : {})}
      {...(column.minWidth ? { minWidth: column.minWidth } : {})}
      className={cx(css.th, column.align === "end" && css.end, column.align === "center" && css.center)}
      style={{ width: column.width, minWidth: column.minWidth }}
    >
      <span className={css.headName}>
        {column.head}
        {canSort(column) ? <ArrowUp className={css.arrow} strokeWidth={1.6} aria-hidden /> : null}
      </span>
    </Column>
  );
}

export function cellClass<Row>(column: TableColumn<Row>, lead: string | undefined): string {
  return cx(
    css.td,
    column.id === lead && css.lead,
    column.align === "end" && css.end,
    column.align === "center" && css.center,
  );
}

/** React Aria's selection as a list of ids; "all" cannot happen without its own box for it. */
export function idsOf(selection: Selection, all: readonly string[]): string[] {
  return selection === "all" ? [...all] : [...selection].map(String);
}

export type Sort = SortDescriptor | null;
