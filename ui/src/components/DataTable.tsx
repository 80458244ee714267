import { useMemo, useState } from "react";
import { leadColumn, sortRows } from "./columns";
import { Grid, MANY } from "./grid/Grid";
import type { GridRow, Sort } from "./grid/types";
import { TableFrame } from "./TableFrame";
import { columnsInView, useTableLook } from "./tableLook";
import type { TableShared } from "./tableShared";

export interface DataTableProps<T> extends TableShared<T> {
  rows: readonly T[];
  /** The order it starts in; the person changes it at the heads. */
  firstSort?: Sort;
}

/**
 * A table like the best spreadsheet's. Arrow keys walk, letters find a row, heads sort.
 * `<DataTable label={…} rows={issues} rowKey={(row) => row.id} columns={columns} selection="single" selected={[id]} onSelect={([id]) => …} />`
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, rows, rowKey, selection = "none", selected = NONE, onSelect, onOpen, empty, flush } = props;
  const [look, setLook] = useTableLook(flush ? undefined : (props.keptAs ?? label));
  const [own, setOwn] = useState<Sort>(null);
  const sort = (flush ? own : look.sort) ?? props.firstSort ?? null;
  const columns = useMemo(() => columnsInView(props.columns, look), [props.columns, look]);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  // What a row's key is follows from the row alone; a row that stays the same object is not drawn anew.
  const [keyOf] = useState(() => rowKey);
  const [known] = useState(() => new WeakMap<WeakKey, GridRow<T>>());
  const lines = useMemo(() => sorted.map((row) => lineOf(row, keyOf, known)), [sorted, keyOf, known]);
  const table = (
    <Grid
      label={label}
      columns={columns}
      lead={leadColumn(columns)}
      rows={lines}
      isTree={false}
      many={!flush && rows.length > MANY}
      flush={flush}
      selection={selection}
      selected={selected}
      onSelect={onSelect}
      onOpen={onOpen}
      sort={sort}
      onSort={(next) => (flush ? setOwn(next) : setLook({ ...look, sort: next }))}
      empty={empty}
    />
  );
  if (flush) return table;
  return (
    <TableFrame
      label={label}
      all={props.columns}
      columns={columns}
      look={look}
      onLook={setLook}
      rowKey={rowKey}
      rows={() => sorted}
      picked={() => sorted.filter((row) => selected.includes(rowKey(row)))}
    >
      {table}
    </TableFrame>
  );
}

const NONE: readonly string[] = [];

function lineOf<T>(row: T, keyOf: (row: T) => string, known: WeakMap<WeakKey, GridRow<T>>): GridRow<T> {
  const before = typeof row === "object" && row !== null ? known.get(row) : undefined;
  if (before) return before;
  const line: GridRow<T> = { id: keyOf(row), row, level: 1, folds: false, isOpen: false };
  if (typeof row === "object" && row !== null) known.set(row, line);
  return line;
}
