import { useMemo, useState } from "react";
import { Cell, Row, Table, TableBody, TableHeader } from "react-aria-components";
import { leadColumn, sortRows } from "./columns";
import { cx } from "./cx";
import { useRange } from "./useRange";
import { cellClass, columnHead, type Sort, type TableShared } from "./TableParts";
import { TableFrame } from "./TableFrame";
import { MANY, TableView } from "./TableView";
import { columnsInView, useTableLook } from "./tableLook";
import css from "./Table.module.css";

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
  const { label, rows, rowKey, selection = "none", selected = [], onSelect, onOpen, empty, flush } = props;
  const [look, setLook] = useTableLook(flush ? undefined : (props.keptAs ?? label));
  const [own, setOwn] = useState<Sort>(null);
  const sort = (flush ? own : look.sort) ?? props.firstSort ?? null;
  const setSort = (next: Sort) => (flush ? setOwn(next) : setLook({ ...look, sort: next }));
  const columns = useMemo(() => columnsInView(props.columns, look), [props.columns, look]);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const lead = leadColumn(columns);
  // What a row's key is follows from the row alone; a row that stays the same object is not drawn anew.
  const [keyOf] = useState(() => rowKey);
  const items = useMemo(() => sorted.map((row) => ({ id: keyOf(row), row })), [sorted, keyOf]);
  const range = useRange(selected, () => items.map(({ id }) => id), onSelect);
  const many = !flush && rows.length > MANY;

  const table = (
    <Table
      aria-label={label}
      className={cx(css.table, css.flat, many && css.virtual)}
      selectionMode={selection}
      selectionBehavior={selection === "none" ? "toggle" : "replace"}
      {...range}
      {...(onOpen ? { onRowAction: (key) => onOpen(String(key)) } : {})}
      {...(sort ? { sortDescriptor: sort } : {})}
      onSortChange={setSort}
    >
      <TableHeader>{columns.map((column) => columnHead(column, lead))}</TableHeader>
      <TableBody
        items={items}
        dependencies={[columns]}
        renderEmptyState={() => <div className={css.emptyCell}>{empty}</div>}
      >
        {({ id, row }) => (
          <Row
            id={id}
            className={css.row ?? ""}
            textValue={columns.find((column) => column.id === lead)?.text?.(row) ?? id}
          >
            {columns.map((column) => (
              <Cell key={column.id} className={cellClass(column, lead)}>
                <div className={column.whole ? css.whole : css.text} data-row={id} data-column={column.id}>
                  {column.cell(row)}
                </div>
              </Cell>
            ))}
          </Row>
        )}
      </TableBody>
    </Table>
  );
  if (flush) return <div className={cx(css.wrap, css.flush)}>{table}</div>;
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
      <TableView
        many={many}
        placeOf={(key) => items.findIndex(({ id }) => id === key)}
        selected={selected.length === 1 ? (selected[0] ?? null) : null}
      >
        {table}
      </TableView>
    </TableFrame>
  );
}
