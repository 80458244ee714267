import { useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from "react";
import { useText } from "~/text";
import { leastOf, type TableColumn } from "../columns";
import { cx } from "../cx";
import { GridHead } from "./GridHead";
import { Line, type LineLook } from "./Line";
import type { GridRow, SelectionKind, Sort } from "./types";
import { bringIntoView, rowAt } from "./places";
import { useDrawn } from "./useDrawn";
import { useFitting } from "./useFitting";
import { useRowDrag, type RowDrag } from "./useRowDrag";
import { useWalk } from "./useWalk";
import css from "../Table.module.css";

/** From this many rows on, only those in view are drawn. */
export const MANY = 200;

export interface GridProps<T> {
  /** Name of the table, for screen readers. */
  label: string;
  columns: readonly TableColumn<T>[];
  lead: string | undefined;
  /** In the order they stand; those below a folded row are not among them. */
  rows: readonly GridRow<T>[];
  isTree: boolean;
  /** Only rows in view are drawn. */
  many: boolean;
  /** Part of a longer page: it takes its own height and does not scroll. */
  flush: boolean | undefined;
  selection: SelectionKind;
  selected: readonly string[];
  onSelect: ((ids: string[]) => void) | undefined;
  onOpen: ((id: string) => void) | undefined;
  onFold?: (id: string, open: boolean) => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  drag?: RowDrag | undefined;
  empty: ReactNode;
}

/**
 * What a table and an outline are drawn with. It draws its rows itself, since each part of a row that brings its own
 * handling makes walking and scrolling a large plan slow; all keys and presses are handled here, for all rows at once.
 */
export function Grid<T>(props: GridProps<T>) {
  const { lead, rows, isTree, many, selection, selected, onFold } = props;
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const columns = useFitting(box, props.columns);
  const words = columns.find((column) => column.id === lead)?.text;
  const walk = useWalk({
    box,
    rows,
    textOf: (row: T) => words?.(row) ?? "",
    selection,
    selected,
    onSelect: props.onSelect,
    onOpen: props.onOpen,
    onFold,
  });
  const order = useMemo(() => rows.map((row) => row.id), [rows]);
  const { carried, take, handlers } = useRowDrag(props.drag, order, selected);
  const drawn = useDrawn(box, rows, many, walk.place);

  // The lines take these from here when they are pressed, so that they need not be drawn anew for it.
  const latest = useRef({ onFold, take, drag: props.drag });
  useEffect(() => {
    latest.current = { onFold, take, drag: props.drag };
  });
  const canDrag = props.drag !== undefined;
  const look = useMemo<LineLook<T>>(
    () => ({
      columns,
      lead,
      isTree,
      asBoxes: many,
      onFold: (id, open) => latest.current.onFold?.(id, open),
      onTake: (id) => latest.current.take(id),
      gripName: canDrag ? (id) => latest.current.drag?.gripName(id) ?? "" : undefined,
    }),
    [columns, lead, isTree, many, canDrag],
  );
  const chosen = useMemo(() => new Set(selected), [selected]);
  const line = (at: number, apart?: number) => {
    const row = rows[at];
    if (!row) return null;
    return (
      <Line
        key={row.id}
        look={look}
        row={row}
        at={at}
        isStop={at === walk.place}
        isSelected={selection === "none" ? undefined : chosen.has(row.id)}
        isCarried={carried?.keys.includes(row.id) ?? false}
        over={carried?.over?.key === row.id ? carried.over.position : undefined}
        apart={apart}
        measure={drawn?.measure}
      />
    );
  };
  const [Table, Body] = many ? (["div", "div"] as const) : (["table", "tbody"] as const);
  const over = carried?.byKeys ? carried.over : null;
  useEffect(() => {
    const row = over && box.current ? rowAt(box.current, over.key) : null;
    if (row && box.current) bringIntoView(box.current, row);
  }, [over]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className={cx(css.wrap, props.flush && css.flush)}
      style={many ? widths(columns) : undefined}
    >
      <Table
        role={isTree ? "treegrid" : "grid"}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={selection === "multiple" || undefined}
        className={cx(
          css.table,
          many && css.boxes,
          !isTree && css.flat,
          (selection !== "none" || props.onOpen) && css.picks,
        )}
        {...walk.handlers}
        {...handlers}
        data-carries={carried?.byKeys || undefined}
        tabIndex={rows.length === 0 ? 0 : undefined}
      >
        <GridHead columns={columns} asBoxes={many} sort={props.sort ?? null} onSort={props.onSort} />
        <Body
          role="rowgroup"
          className={css.lines}
          style={drawn ? { blockSize: drawn.whole, paddingBlockStart: drawn.before } : undefined}
        >
          {drawn ? drawn.drawn.map(({ at, apart }) => line(at, apart)) : rows.map((_, at) => line(at))}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={columns.length}>
                <div className={css.emptyCell}>{props.empty}</div>
              </td>
            </tr>
          ) : null}
        </Body>
      </Table>
      {canDrag ? (
        <div role="status" className="aside">
          {over && carried
            ? t(`tree-carry-${over.position}`, {
                name: props.drag?.text(carried.keys[0] ?? "") ?? "",
                place: props.drag?.text(over.key) ?? "",
              })
            : null}
        </div>
      ) : null}
      <div tabIndex={-1} />
    </div>
  );
}

/** The widths of boxes as a table would give them: fixed ones as they are, the others share what is left. */
function widths<T>(columns: readonly TableColumn<T>[]): CSSProperties {
  const tracks = columns.map((column) =>
    column.width ? `${column.width}px` : `minmax(${leastOf(column)}px, 1fr)`,
  );
  const least = columns.reduce((sum, column) => sum + leastOf(column), 0);
  return { ["--columns" as string]: tracks.join(" "), ["--least" as string]: `${least}px` };
}
