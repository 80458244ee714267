import type { ShownMatrix } from "./view";

/** The heads of rows and columns, and what a row comes to, are places of the grid too. */
export const HEAD = "~head";
export const ROW = "~row";
export const STRICT = "~strict";
export const RELAXED = "~relaxed";

/** A place in the grid: an issue (or the row of heads) and a work (or the head or end of the row). */
export interface Spot {
  issue: string;
  work: string;
}

export function isCell(spot: Spot): boolean {
  return !spot.issue.startsWith("~") && !spot.work.startsWith("~");
}

export function sameSpot(a: Spot | null, b: Spot): boolean {
  return a?.issue === b.issue && a.work === b.work;
}

function linesOf(shown: ShownMatrix): { issues: string[]; works: string[] } {
  return {
    issues: [HEAD, ...shown.rows.map((each) => each.row.issue.id)],
    works: [ROW, ...shown.works.map((work) => work.record.id), STRICT, RELAXED],
  };
}

/** The place to start from: where the person was, if it is still in view, else the first cell. */
export function anchor(shown: ShownMatrix, spot: Spot | null): Spot {
  const { issues, works } = linesOf(shown);
  if (spot && issues.includes(spot.issue) && works.includes(spot.work)) return spot;
  return { issue: issues[1] ?? HEAD, work: works[1] ?? ROW };
}

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Rows a page key moves by. */
const PAGE = 8;

/** Where a key leads, as in a spreadsheet; null if the key does not move. `mirrored`: the page runs from right to left. */
export function moved(shown: ShownMatrix, from: Spot, press: Press, mirrored: boolean): Spot | null {
  const { issues, works } = linesOf(shown);
  let row = issues.indexOf(from.issue);
  let col = works.indexOf(from.work);
  const far = press.ctrlKey || press.metaKey;
  const onward = mirrored ? -1 : 1;
  switch (press.key) {
    case "ArrowDown":
      row = far ? issues.length - 1 : row + 1;
      break;
    case "ArrowUp":
      row = far ? 0 : row - 1;
      break;
    case "ArrowRight":
      col = far ? (mirrored ? 0 : works.length - 1) : col + onward;
      break;
    case "ArrowLeft":
      col = far ? (mirrored ? works.length - 1 : 0) : col - onward;
      break;
    case "Home":
      col = 0;
      if (far) row = 0;
      break;
    case "End":
      col = works.length - 1;
      if (far) row = issues.length - 1;
      break;
    case "PageDown":
      row += PAGE;
      break;
    case "PageUp":
      row -= PAGE;
      break;
    default:
      return null;
  }
  row = Math.max(0, Math.min(issues.length - 1, row));
  col = Math.max(0, Math.min(works.length - 1, col));
  // The row of heads names works only; its corner and its end say nothing that could be opened.
  if (row === 0) col = Math.max(1, Math.min(works.length - 3, col));
  return { issue: issues[row] ?? from.issue, work: works[col] ?? from.work };
}
