import { useMemo, type RefObject } from "react";
import { CELL, stripsOf, edgesOf, piecesOf, useFrame, WHOLE, type Piece } from "./frame";
import type { Spot } from "./spot";
import type { ShownMatrix, ShownRow } from "./view";
import type { MatrixWork } from "./wire";

export type Line = { group: string } | { each: ShownRow; number: number; isFirst: boolean };

/** The heights of the rows that open a group. */
const GROUP = 28;
const PLAIN = 8;

/** What is drawn of the matrix: all of a small one, and of a large one what is in view and where the person is. */
export function usePieces(
  table: RefObject<HTMLElement | null>,
  shown: ShownMatrix,
  kept: readonly [Spot | null, Spot | null],
): {
  rowPieces: Piece[];
  /** The strips of columns to draw, in order; the same list as long as they are the same. */
  strips: readonly number[];
  lines: readonly Line[];
  /** The columns, the same list as long as they are the same. */
  works: readonly MatrixWork[];
} {
  const isLarge = shown.rows.length * shown.works.length > WHOLE;
  const frame = useFrame(table, isLarge);
  const edges = isLarge ? edgesOf(frame) : null;
  const { lines, heights } = useMemo(() => {
    let number = 0;
    const lines = shown.groups.flatMap(({ group, rows }): Line[] => [
      { group },
      ...rows.map((each, at) => ({ each, number: number++, isFirst: at === 0 })),
    ]);
    const heights = lines.map((line) => ("group" in line ? (shown.plain ? PLAIN : GROUP) : CELL.block));
    return { lines, heights };
  }, [shown]);
  // Which works there are and what they are called says the text; what else they say is not drawn in the lines.
  const words = useMemo(
    () => shown.works.map(({ record }) => `${record.id} ${record.name}`).join("\n"),
    [shown.works],
  );
  // oxlint-disable-next-line react/exhaustive-deps
  const works = useMemo(() => shown.works, [words]);
  const [first, second] = kept;
  const rows = useMemo(
    () => placesOf(lines, (line) => "each" in line && line.each.row.issue.id, first?.issue, second?.issue),
    [lines, first?.issue, second?.issue],
  );
  const held = useMemo(
    () => placesOf(works, ({ record }) => record.id, first?.work, second?.work),
    [works, first?.work, second?.work],
  );
  const { from, to } = edges?.columns ?? WHOLE_WIDTH;
  const strips = useMemo(
    () => stripsOf(works.length, from === null ? null : { from, to }, held),
    [works, from, to, held],
  );
  return { rowPieces: piecesOf(heights, edges?.rows ?? null, rows), strips, lines, works };
}

/** The places in a list of what has one of two ids. */
function placesOf<T>(
  list: readonly T[],
  idOf: (each: T) => string | false,
  ...ids: (string | undefined)[]
): number[] {
  return list.flatMap((each, at) => (ids.some((id) => id !== undefined && id === idOf(each)) ? [at] : []));
}

/** No edges: all columns are drawn. */
const WHOLE_WIDTH = { from: null, to: 0 };
