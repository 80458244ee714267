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
  kept: readonly (Spot | null)[],
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
  const rows = lines.flatMap((line, at) =>
    "each" in line && kept.some((spot) => spot?.issue === line.each.row.issue.id) ? [at] : [],
  );
  const words = shown.works.map(({ record }) => `${record.id} ${record.name}`).join("\n");
  // Which works there are and what they are called says the text; what else they say is not drawn in the lines.
  // oxlint-disable-next-line react/exhaustive-deps
  const works = useMemo(() => shown.works, [words]);
  const held = works.flatMap(({ record }, at) => (kept.some((spot) => spot?.work === record.id) ? [at] : []));
  const { from, to } = edges?.columns ?? WHOLE_WIDTH;
  const ends = held.join(" ");
  const strips = useMemo(() => {
    const at = ends === "" ? [] : ends.split(" ").map(Number);
    return stripsOf(works.length, from === null ? null : { from, to }, at);
  }, [works, from, to, ends]);
  return { rowPieces: piecesOf(heights, edges?.rows ?? null, rows), strips, lines, works };
}

/** No edges: all columns are drawn. */
const WHOLE_WIDTH = { from: null, to: 0 };
