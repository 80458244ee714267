import type { ReactNode } from "react";
import type { TableColumn } from "./columns";
import type { SelectionKind } from "./grid/types";

/** What tables and outlines are asked alike. */
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
