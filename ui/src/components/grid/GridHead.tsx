import { ArrowUp } from "lucide-react";
import type { KeyboardEvent } from "react";
import { canSort, type TableColumn } from "../columns";
import { cx } from "../cx";
import { focusOn } from "./places";
import type { Sort } from "./types";
import css from "../Table.module.css";

interface Props<T> {
  columns: readonly TableColumn<T>[];
  /** The rows are drawn as boxes, not as lines of a table. */
  asBoxes: boolean;
  sort: Sort;
  onSort: ((sort: Sort) => void) | undefined;
}

/** The heads of a grid. Arrows walk them from the first row up; Enter, Space or a press sorts. */
export function GridHead<T>({ columns, asBoxes, sort, onSort }: Props<T>) {
  const [Group, Line, Cell] = asBoxes ? (["div", "div", "div"] as const) : (["thead", "tr", "th"] as const);
  const order = (column: TableColumn<T>) => {
    if (!onSort || !canSort(column)) return;
    const turns = sort?.column === column.id && sort.direction === "ascending";
    onSort({ column: column.id, direction: turns ? "descending" : "ascending" });
  };
  const press = (event: KeyboardEvent<HTMLElement>, column: TableColumn<T>) => {
    const head = event.currentTarget;
    const mirrored = getComputedStyle(head).direction === "rtl";
    const beside = (next: boolean) =>
      next !== mirrored ? head.nextElementSibling : head.previousElementSibling;
    if (event.key === "Enter" || event.key === " ") order(column);
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const to = beside(event.key === "ArrowRight");
      if (to instanceof HTMLElement) focusOn(to);
    } else if (event.key === "ArrowDown") {
      head
        .closest("[role=grid], [role=treegrid]")
        ?.querySelector<HTMLElement>("[role=row][data-key]")
        ?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <Group role="rowgroup" className={css.heads}>
      <Line role="row" className={css.line}>
        {columns.map((column) => {
          const sorts = onSort !== undefined && canSort(column);
          const isSorted = sort?.column === column.id;
          return (
            // The grid hands the focus on to the heads; they are no stops of Tab.
            // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
            <Cell
              key={column.id}
              role="columnheader"
              {...(sorts ? { "aria-sort": isSorted ? sort.direction : "none" } : {})}
              className={cx(
                css.th,
                sorts && css.sorts,
                column.align === "end" && css.end,
                column.align === "center" && css.center,
              )}
              {...(asBoxes ? {} : { style: { width: column.width, minWidth: column.minWidth } })}
              onClick={() => order(column)}
              onKeyDown={(event) => press(event, column)}
            >
              <span className={css.headName}>
                {column.head}
                {sorts ? <ArrowUp className={css.arrow} strokeWidth={1.6} aria-hidden /> : null}
              </span>
            </Cell>
          );
        })}
      </Line>
    </Group>
  );
}
