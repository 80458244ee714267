import { useMemo, useState } from "react";

/** A row of a tree table with the rows that are drawn below it. */
export interface TreeItem<T> {
  id: string;
  row: T;
  isOpen: boolean;
  /** All of them when it is open; of a folded row the first, so that it has its chevron. */
  below: readonly TreeItem<T>[];
}

/**
 * The rows of a tree table as items. A row with the same words and the same rows below it stays the same item, so that the
 * table draws only what changed: in a large plan everything else is what makes it slow.
 */
export function useTreeItems<T extends object>(
  rows: readonly T[],
  childrenOf: (row: T) => readonly T[],
  rowKey: (row: T) => string,
  expanded: readonly string[],
): readonly TreeItem<T>[] {
  const [kept] = useState(() => new WeakMap<T, TreeItem<T>>());
  // What the two functions answer follows from the rows alone.
  const [{ keyOf, below }] = useState({ keyOf: rowKey, below: childrenOf });
  return useMemo(() => {
    const open = new Set(expanded);
    const itemOf = (row: T): TreeItem<T> => {
      const id = keyOf(row);
      const isOpen = open.has(id);
      const all = below(row);
      const shown = (isOpen ? all : all.slice(0, 1)).map(itemOf);
      const known = kept.get(row);
      const same =
        known?.isOpen === isOpen &&
        known.below.length === shown.length &&
        shown.every((each, at) => known.below[at] === each);
      if (known && same) return known;
      const item = { id, row, isOpen, below: shown };
      kept.set(row, item);
      return item;
    };
    return rows.map(itemOf);
  }, [rows, expanded, kept, keyOf, below]);
}

/** The rows that are not folded away, in reading order. */
export function inReadingOrder<T>(items: readonly TreeItem<T>[]): T[] {
  const rows: T[] = [];
  const note = (level: readonly TreeItem<T>[]) => {
    for (const { row, isOpen, below } of level) {
      rows.push(row);
      if (isOpen) note(below);
    }
  };
  note(items);
  return rows;
}
