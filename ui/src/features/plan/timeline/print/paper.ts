/** A sheet on its long side, in px of 96 to the inch, and the margin of 18 mm that printers can keep. */
export interface Paper {
  id: "a4" | "a3";
  width: number;
  height: number;
  /** How wide the names are. */
  names: number;
}

export const MARGIN = 68;
export const PAPERS: readonly Paper[] = [
  { id: "a4", width: 1123, height: 794, names: 410 },
  { id: "a3", width: 1587, height: 1123, names: 540 },
];

/** What stands above and below the lines: title and axis, and the key. */
export const TOP = 96;
export const FOOT = 40;

/** How many lines a sheet holds. */
export function linesOn(paper: Paper, line: number): number {
  return Math.max(Math.floor((paper.height - 2 * MARGIN - TOP - FOOT) / line), 1);
}

/** A text cut to a width, as far as the width of its letters can be guessed. */
export function cut(text: string, width: number, letter: number): string {
  const most = Math.floor(width / letter);
  return text.length <= most ? text : `${text.slice(0, Math.max(most - 1, 0)).trimEnd()}…`;
}
