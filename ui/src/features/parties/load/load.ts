import type { LoadCell, LoadSheet } from "~/backend";

/** A cell of the strip: a party, and a fiscal year or what has no years. */
export interface LoadSpot {
  party: string;
  year: string | null;
}

/** How dark a cell is: 0 for nothing, 4 for as much as anybody has. */
export function shade(all: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (all === 0 || most === 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((all / most) * 4))) as 1 | 2 | 3 | 4;
}

/** The most that any single party has in one year; a body is measured against bodies, a member against members. */
export function mostOf(sheet: LoadSheet): number {
  return Math.max(...sheet.rows.flatMap((row) => row.cells.map((cell: LoadCell) => cell.all)), 0);
}

/** The cell that a key leads to; the same one where there is none. */
export function walked(
  at: { row: number; column: number },
  key: string,
  rows: number,
  columns: number,
  mirrored: boolean,
): { row: number; column: number } {
  const ahead = mirrored ? -1 : 1;
  const within = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1);
  const by: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, ahead],
    ArrowLeft: [0, -ahead],
    Home: [0, -columns],
    End: [0, columns],
    PageDown: [10, 0],
    PageUp: [-10, 0],
  };
  const [down, along] = by[key] ?? [0, 0];
  return { row: within(at.row + down, rows), column: within(at.column + along, columns) };
}
