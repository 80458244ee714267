import { useMemo, useState } from "react";
import { leadColumn } from "./columns";
import { Grid, MANY } from "./grid/Grid";
import type { GridRow } from "./grid/types";
import type { RowDrag } from "./grid/useRowDrag";
import { TableFrame } from "./TableFrame";
import { columnsInView, useTableLook } from "./tableLook";
import type { TableShared } from "./tableShared";

export interface TreeTableProps<T> extends TableShared<T> {
  /** Rows of the first level, in order. */
  rows: readonly T[];
  childrenOf: (row: T) => readonly T[];
  /** Whether a row can be opened, where what stands below a folded row is not known; otherwise when it has children. */
  folds?: (row: T) => boolean;
  /** How many rows there are, folded or not, where folded ones are not known. */
  count?: number;
  /** Rows that are open; left out, the tree keeps them itself and starts with `firstExpanded`. */
  expanded?: readonly string[];
  onExpand?: (ids: string[]) => void;
  firstExpanded?: readonly string[];
  /** Rows can be taken by the hand, and by the grip from the keyboard, and put elsewhere. */
  drag?: RowDrag;
}

const NONE: readonly string[] = [];

/** The outline: a table whose first column folds. Right and left arrows open and close a row. */
export function TreeTable<T extends object>(props: TreeTableProps<T>) {
  const { label, rows, rowKey, childrenOf, selection = "none", selected = NONE, flush } = props;
  const [own, setOwn] = useState<readonly string[]>(props.firstExpanded ?? NONE);
  const expanded = props.expanded ?? own;
  const fold = (id: string, open: boolean) => {
    const ids = expanded.filter((each) => each !== id);
    if (open) ids.push(id);
    setOwn(ids);
    props.onExpand?.(ids);
  };
  const [look, setLook] = useTableLook(flush ? undefined : (props.keptAs ?? label));
  const columns = useMemo(() => columnsInView(props.columns, look), [props.columns, look]);
  const lines = useLines(props, expanded);
  // Folded rows count too, so that opening and folding leave the table as it is.
  const many = !flush && (props.count === undefined ? hasMany(rows, childrenOf) : props.count > MANY);
  const table = (
    <Grid
      label={label}
      columns={columns}
      lead={leadColumn(columns)}
      rows={lines}
      isTree
      many={many}
      flush={flush}
      selection={selection}
      selected={selected}
      onSelect={props.onSelect}
      onOpen={props.onOpen}
      onFold={fold}
      drag={props.drag}
      empty={props.empty}
    />
  );
  if (flush) return table;
  const shown = () => lines.map(({ row }) => row);
  return (
    <TableFrame
      label={label}
      all={props.columns}
      columns={columns}
      look={look}
      onLook={setLook}
      rowKey={rowKey}
      rows={shown}
      picked={() => shown().filter((row) => selected.includes(rowKey(row)))}
    >
      {table}
    </TableFrame>
  );
}

/** The rows that are not folded away, in reading order. A row that stands as it stood stays the same line. */
function useLines<T extends object>(
  props: TreeTableProps<T>,
  expanded: readonly string[],
): readonly GridRow<T>[] {
  const { rows } = props;
  const [known] = useState(() => new WeakMap<T, GridRow<T>>());
  // What the functions answer follows from the rows alone.
  const [{ keyOf, below, canFold }] = useState({
    keyOf: props.rowKey,
    below: props.childrenOf,
    canFold: props.folds ?? ((row: T) => props.childrenOf(row).length > 0),
  });
  return useMemo(() => {
    const open = new Set(expanded);
    const lines: GridRow<T>[] = [];
    const note = (row: T, level: number) => {
      const id = keyOf(row);
      const line = { id, row, level, folds: canFold(row), isOpen: open.has(id) };
      const before = known.get(row);
      const same = before?.level === level && before.folds === line.folds && before.isOpen === line.isOpen;
      if (!same) known.set(row, line);
      lines.push(same ? before : line);
      if (line.isOpen) for (const each of below(row)) note(each, level + 1);
    };
    for (const row of rows) note(row, 1);
    return lines;
  }, [rows, expanded, known, keyOf, below, canFold]);
}

/** Whether a tree has more rows than are drawn at once. */
function hasMany<T>(rows: readonly T[], childrenOf: (row: T) => readonly T[]): boolean {
  let room = MANY;
  const fits = (level: readonly T[]): boolean =>
    level.every((row) => {
      room -= 1;
      return room >= 0 && fits(childrenOf(row));
    });
  return !fits(rows);
}
