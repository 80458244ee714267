import { useLayoutEffect, useState, type RefObject } from "react";

/** The size of a cell in pixels; the style sheet takes both from the table. */
export const CELL = { inline: 44, block: 37 };

/** How many columns stand together in a strip, which comes and goes as one. */
export const STRIP = 2;

/** Up to this many cells all are drawn, which prints and is searched whole; of more, only those in view. */
export const WHOLE = 5000;

/** How many rows are drawn beyond the edges. */
const BEYOND = 1;

/** In which steps a frame moves, in pixels: small ones, so that no frame has much to draw. */
const STEP = { inline: STRIP * CELL.inline, block: CELL.block };

/** What the heads take of the width and of the height: they stand still while the cells pass under them. */
const HEADS = { inline: 546, block: 168 };

/** The part of a matrix in view: how far it is scrolled and how large it is, in pixels. */
export interface Frame {
  top: number;
  start: number;
  block: number;
  inline: number;
}

/** One after the other: something to draw, by its place, or room for what is not drawn. */
export type Piece = { at: number; room?: undefined } | { at: number; room: number };

/**
 * The pieces of a column of things with given sizes: those between two edges and those in `kept`, which hold the focus, and
 * room for the others. Without edges all are drawn.
 */
export function piecesOf(
  sizes: readonly number[],
  edges: { from: number; to: number } | null,
  kept: readonly number[],
): Piece[] {
  if (edges === null) return sizes.map((_, at) => ({ at }));
  const pieces: Piece[] = [];
  let offset = 0;
  for (const [at, size] of sizes.entries()) {
    const inView = offset + size > edges.from && offset < edges.to;
    const last = pieces.at(-1);
    if (inView || kept.includes(at)) pieces.push({ at });
    else if (last?.room !== undefined) last.room += size;
    else pieces.push({ at, room: size });
    offset += size;
  }
  return pieces;
}

/** The strips to draw of so many columns: those between two edges and those of the columns `kept`; without edges all. */
export function stripsOf(
  count: number,
  edges: { from: number; to: number } | null,
  kept: readonly number[],
): number[] {
  const size = STRIP * CELL.inline;
  const { from, to } = edges ?? { from: 0, to: count * CELL.inline };
  const isDrawn = (strip: number) =>
    ((strip + 1) * size > from && strip * size < to) || kept.some((at) => Math.floor(at / STRIP) === strip);
  return Array.from({ length: Math.ceil(count / STRIP) }, (_, strip) => strip).filter(isDrawn);
}

/** The strips whose heads are drawn: slanted names reach over four columns into those in view. */
export function headsOf(strips: readonly number[]): number[] {
  const reach = Math.ceil(4 / STRIP);
  const before = (strip: number) => Array.from({ length: reach + 1 }, (_, at) => strip - reach + at);
  return [...new Set(strips.flatMap(before))].filter((strip) => strip >= 0).toSorted((a, b) => a - b);
}

/** The places of the columns in a strip. */
export function columnsIn(strip: number, count: number): number[] {
  const first = strip * STRIP;
  return Array.from({ length: Math.min(STRIP, count - first) }, (_, at) => first + at);
}

/** The rows and columns to draw, from a frame that moves in steps of whole cells. */
export function edgesOf(frame: Frame): {
  rows: { from: number; to: number };
  columns: { from: number; to: number };
} {
  const beyond = BEYOND * CELL.block;
  return {
    rows: { from: frame.top - beyond, to: frame.top + frame.block + beyond },
    columns: { from: frame.start, to: frame.start + frame.inline },
  };
}

/** What a person sees of a table in its scrolling parent; it changes only when other cells must be drawn. */
export function useFrame(table: RefObject<HTMLElement | null>, moves: boolean): Frame {
  const [frame, setFrame] = useState<Frame>({ top: 0, start: 0, block: 800, inline: 1600 });
  useLayoutEffect(() => {
    const scroller = table.current?.parentElement;
    if (!moves || !scroller) return;
    const step = (pixels: number, size: number) => Math.floor(Math.abs(pixels) / size) * size;
    const look = () => {
      const now: Frame = {
        top: step(scroller.scrollTop, STEP.block),
        // From right to left it counts down from nought.
        start: step(scroller.scrollLeft, STEP.inline),
        block: Math.max(0, scroller.clientHeight - HEADS.block) + STEP.block,
        inline: Math.max(0, scroller.clientWidth - HEADS.inline) + STEP.inline,
      };
      const same = (old: Frame) =>
        old.top === now.top &&
        old.start === now.start &&
        old.block === now.block &&
        old.inline === now.inline;
      setFrame((old) => (same(old) ? old : now));
    };
    look();
    scroller.addEventListener("scroll", look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", look);
      sizes.disconnect();
    };
  }, [table, moves]);
  return frame;
}

/** Keeps something of a table in view when its scrolling parent is given another width: a pane that opens would cover it. */
export function useKeptInView(table: RefObject<HTMLElement | null>, what: string): void {
  useLayoutEffect(() => {
    const scroller = table.current?.parentElement;
    if (!scroller) return;
    let width = scroller.clientWidth;
    const sizes = new ResizeObserver(() => {
      if (scroller.clientWidth === width) return;
      width = scroller.clientWidth;
      table.current?.querySelector(what)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    sizes.observe(scroller);
    return () => sizes.disconnect();
  }, [table, what]);
}
