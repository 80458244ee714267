import { useLayoutEffect, useMemo, useState, type RefObject } from "react";
import { leastOf, type TableColumn } from "../columns";

/** How many columns have to give way for the others to fit into so many px. */
export function tooMany<Row>(columns: readonly TableColumn<Row>[], room: number): number {
  let needs = columns.reduce((sum, column) => sum + leastOf(column), 0);
  let count = 0;
  for (const column of yielding(columns)) {
    if (needs <= room) break;
    needs -= leastOf(column);
    count += 1;
  }
  return count;
}

/** The columns that may give way, the one that goes first in front. */
function yielding<Row>(columns: readonly TableColumn<Row>[]): readonly TableColumn<Row>[] {
  const order = ({ givesWay = 0 }: TableColumn<Row>) => givesWay;
  return columns.filter((column) => column.givesWay !== undefined).toSorted((a, b) => order(a) - order(b));
}

/**
 * The columns for which there is room. In a narrow table those that matter least give way, so that the names stay words and
 * nothing has to be scrolled from side to side.
 */
export function useFitting<Row>(
  box: RefObject<HTMLElement | null>,
  columns: readonly TableColumn<Row>[],
): readonly TableColumn<Row>[] {
  const [count, setCount] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const measure = () => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
      const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
      setCount(tooMany(columns, element.clientWidth - padding));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box, columns]);
  return useMemo(() => {
    const gone = new Set(yielding(columns).slice(0, count));
    return count === 0 ? columns : columns.filter((column) => !gone.has(column));
  }, [columns, count]);
}
