import { useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, type RefObject } from "react";
import { rowHeights } from "../rowHeights";
import type { GridRow } from "./types";

/** How many rows beyond the edges are drawn, so that walking and slow scrolling find them there. */
const BEYOND = 6;

/** A row to draw, and where it stands when it is not among those in view, in px from the first. */
interface Drawn {
  at: number;
  apart: number | undefined;
}

/** What is drawn of very many rows: those in view, and the one that takes the focus wherever it stands. */
export function useDrawn<T>(
  box: RefObject<HTMLElement | null>,
  rows: readonly GridRow<T>[],
  many: boolean,
  stop: number,
) {
  const heights = rowHeights();
  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, count }: Range) => {
      const [first, last] = [Math.max(0, startIndex - BEYOND), Math.min(count - 1, endIndex + BEYOND)];
      const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
      if (stop < first) return [stop, ...places];
      return stop > last && stop < count ? [...places, stop] : places;
    },
    [stop],
  );
  // It works the places of all rows out again when it is given another function, so this one lasts as long as the rows.
  const getItemKey = useCallback((at: number) => rows[at]?.id ?? at, [rows]);
  // What it answers is used in this render alone, so that nothing that was kept can be old.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: many,
    getScrollElement: () => box.current,
    estimateSize: () => heights.row,
    getItemKey,
    scrollMargin: heights.head,
    rangeExtractor,
    useFlushSync: false,
  });
  if (!many) return null;
  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const isApart = (at: number) => at < startIndex - BEYOND || at > endIndex + BEYOND;
  const first = items.find(({ index }) => !isApart(index));
  return {
    drawn: items.map(({ index, start }): Drawn => ({
      at: index,
      apart: isApart(index) ? start - heights.head : undefined,
    })),
    /** The room before the rows in view, and that of all rows, in px. */
    before: (first?.start ?? heights.head) - heights.head,
    whole: virtual.getTotalSize(),
    measure: virtual.measureElement,
  };
}
