/** A row of a grid, with where it stands in a tree; all rows of a flat one stand at level 1. */
export interface GridRow<T> {
  id: string;
  row: T;
  level: number;
  /** Whether it can be opened. */
  folds: boolean;
  isOpen: boolean;
}

export type SelectionKind = "none" | "single" | "multiple";

/** The column a table is ordered by; none is the order its rows come in. */
export type Sort = { column: string; direction: "ascending" | "descending" } | null;
