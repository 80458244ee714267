import { useMemo, type RefObject } from "react";
import { CELL, edgesOf, piecesOf, useFrame, WHOLE, type Piece } from "./frame";
import type { Spot } from "./spot";
import type { ShownMatrix, ShownRow } from "./view";

export type Line = { group: string } | { each: ShownRow; number: number; isFirst: boolean };

/** The heights of the rows that open a group. */
const GROUP = 28;
const PLAIN = 8;

/** What is drawn of the matrix: all of a small one, and of a large one what is in view and where the person is. */
export function usePieces(
  table: RefObject<HTMLElement | null>,
  shown: ShownMatrix,
  kept: readonly (Spot | null)[],
): { rowPieces: Piece[]; columnPieces: Piece[]; lines: readonly Line[] } {
  const isLarge = shown.rows.length * shown.works.length > WHOLE;
  const frame = useFrame(table, isLarge);
  const edges = isLarge ? edgesOf(frame) : null;
  const { lines, heights, widths } = useMemo(() => {
    let number = 0;
    const lines = shown.groups.flatMap(({ group, rows }): Line[] => [
      { group },
      ...rows.map((each, at) => ({ each, number: number++, isFirst: at === 0 })),
    ]);
    const heights = lines.map((line) => ("group" in line ? (shown.plain ? PLAIN : GROUP) : CELL.block));
    return { lines, heights, widths: shown.works.map(() => CELL.inline) };
  }, [shown]);
  const rows = lines.flatMap((line, at) =>
    "each" in line && kept.some((spot) => spot?.issue === line.each.row.issue.id) ? [at] : [],
  );
  const columns = shown.works.flatMap((work, at) =>
    kept.some((spot) => spot?.work === work.record.id) ? [at] : [],
  );
  return {
    rowPieces: piecesOf(heights, edges?.rows ?? null, rows),
    columnPieces: piecesOf(widths, edges?.columns ?? null, columns),
    lines,
  };
}
