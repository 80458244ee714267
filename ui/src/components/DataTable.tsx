import { useMemo, useState } from "react";
import { Cell, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from "react-aria-components";
import { leadColumn, sortRows } from "./columns";
import { cx } from "./cx";
import { useRange } from "./useRange";
import { cellClass, columnHead, type Sort, type TableShared } from "./TableParts";
import { rowHeights } from "./rowHeights";
import { TableFrame } from "./TableFrame";
import { columnsInView, useTableLook } from "./tableLook";
import css from "./Table.module.css";

export interface DataTableProps<T> extends TableShared<T> {
  rows: readonly T[];
  /** The order it starts in; the person changes it at the heads. */
  firstSort?: Sort;
}

/** From this many rows on, only those in view are drawn. */
const MANY = 200;

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
  const range = useRange(selected, sorted.map(rowKey), onSelect);
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
        items={sorted.map((row) => ({ id: rowKey(row), row }))}
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
  const heights = rowHeights();
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
      <div className={cx(css.wrap, many && css.still)}>
        {many ? (
          <Virtualizer
            layout={TableLayout}
            layoutOptions={{ estimatedRowHeight: heights.row, headingHeight: heights.head }}
          >
            {table}
          </Virtualizer>
        ) : (
          table
        )}
      </div>
    </TableFrame>
  );
}
