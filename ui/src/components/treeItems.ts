import { useMemo, useState } from "react";

/** A row of a tree table with the rows that are drawn below it. */
export interface TreeItem<T> {
  id: string;
  row: T;
  isOpen: boolean;
  /** Whether it can be opened. */
  folds: boolean;
  /** All of them when it is open; none of a folded row. */
  below: readonly TreeItem<T>[];
}

/** What makes a tree of rows. */
export interface TreeShape<T> {
  childrenOf: (row: T) => readonly T[];
  /** Whether a row can be opened, where what stands below a folded row is not known; otherwise when it has children. */
  folds?: (row: T) => boolean;
  rowKey: (row: T) => string;
}

/**
 * The rows of a tree table as items. A row with the same words and the same rows below it stays the same item, so that the
 * table draws only what changed: in a large plan everything else is what makes it slow.
 */
export function useTreeItems<T extends object>(
  rows: readonly T[],
  { childrenOf, folds, rowKey }: TreeShape<T>,
  expanded: readonly string[],
): readonly TreeItem<T>[] {
  const [kept] = useState(() => new WeakMap<T, TreeItem<T>>());
  // What the functions answer follows from the rows alone.
  const [{ keyOf, below, canFold }] = useState({
    keyOf: rowKey,
    below: childrenOf,
    canFold: folds ?? ((row: T) => childrenOf(row).length > 0),
  });
  return useMemo(() => {
    const open = new Set(expanded);
    const itemOf = (row: T): TreeItem<T> => {
      const id = keyOf(row);
      const isOpen = open.has(id);
      const shown = isOpen ? below(row).map(itemOf) : [];
      const canOpen = canFold(row);
      const known = kept.get(row);
      const same =
        known?.isOpen === isOpen &&
        known.folds === canOpen &&
        known.below.length === shown.length &&
        shown.every((each, at) => known.below[at] === each);
      if (known && same) return known;
      const item = { id, row, isOpen, folds: canOpen, below: shown };
      kept.set(row, item);
      return item;
    };
    return rows.map(itemOf);
  }, [rows, expanded, kept, keyOf, below, canFold]);
}

/** The rows that are not folded away, in reading order. */
export function inReadingOrder<T>(items: readonly TreeItem<T>[]): T[] {
  const rows: T[] = [];
  const note = (level: readonly TreeItem<T>[]) => {
    for (const { row, below } of level) {
      rows.push(row);
      note(below);
    }
  };
  note(items);
  return rows;
}
