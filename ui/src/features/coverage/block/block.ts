import { HEAD, isCell, moved, ROW, type Press, type Spot } from "../spot";
import { LETTERS, type ShownCell, type ShownMatrix } from "../view";
import type { CoverageValue } from "../wire";

/** A rectangle of cells, by the places of its first and its last row and column as they are in view. */
export interface Block {
  rows: readonly [number, number];
  works: readonly [number, number];
}

/** The cell that stands at a place or, at a head or at what a row comes to, the one beside it. */
function clamped(shown: ShownMatrix, { issue, work }: Spot): Spot {
  const works = shown.works.map(({ record }) => record.id);
  const [first] = shown.rows;
  const at = work === ROW ? works[0] : works.includes(work) ? work : works.at(-1);
  return { issue: issue === HEAD ? (first?.row.issue.id ?? issue) : issue, work: at ?? work };
}

/** Where a key leads that makes a block larger or smaller: never out of the cells. */
export function extended(shown: ShownMatrix, from: Spot, press: Press, mirrored: boolean): Spot | null {
  const to = isCell(from) ? moved(shown, from, press, mirrored) : null;
  return to && clamped(shown, to);
}

/** The block between two cells; none when one of them is no cell or out of view. */
export function blockOf(shown: ShownMatrix, from: Spot | null, to: Spot | null): Block | null {
  if (!from || !to) return null;
  const row = ({ issue }: Spot) => shown.rows.findIndex((each) => each.row.issue.id === issue);
  const work = (spot: Spot) => shown.works.findIndex(({ record }) => record.id === spot.work);
  const between = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];
  const block = { rows: between(row(from), row(to)), works: between(work(from), work(to)) };
  return block.rows[0] < 0 || block.works[0] < 0 ? null : block;
}

export const sizeOf = ({ rows, works }: Block): { rows: number; works: number } => ({
  rows: rows[1] - rows[0] + 1,
  works: works[1] - works[0] + 1,
});

export const holdsOne = ({ rows, works }: Block): boolean => rows[0] === rows[1] && works[0] === works[1];

/** The first and the last column that a block of several cells holds of a row. */
export function holdsRow(block: Block | null, row: number): readonly [number, number] | null {
  if (block === null || holdsOne(block)) return null;
  return row >= block.rows[0] && row <= block.rows[1] ? block.works : null;
}

/** The letters of a block, as spreadsheets take them: a line a row, tabs between the cells. */
export function lettersOf(shown: ShownMatrix, block: Block): string {
  return shown.rows
    .slice(block.rows[0], block.rows[1] + 1)
    .map(({ cells }) => cells.slice(block.works[0], block.works[1] + 1))
    .map((cells) => cells.map((cell) => LETTERS[cell.shown]).join("\t"))
    .join("\r\n");
}

/** A cell that is to be judged otherwise. */
export interface Judging {
  issue: { id: string; name: string };
  work: { id: string; name: string };
  before: ShownCell;
  value: CoverageValue;
}

/** A text that is no judgement, and where it would have gone. */
export interface Unread {
  issue: string;
  work: string;
  text: string;
}

export type Pasted =
  | { is: "nothing" }
  | { is: "larger"; rows: number; works: number; room: { rows: number; works: number } }
  | { is: "unread"; cells: Unread[] }
  | { is: "ready"; cells: Judging[] };

/** Cells as a spreadsheet puts them on the clipboard. */
export function cellsOf(text: string): string[][] {
  const lines = text.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
  const bare = (cell: string) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim();
  return lines.map((line) => line.split("\t").map(bare));
}

/**
 * What a text would judge from the first cell of a block on. An empty cell leaves what stands there; a single cell is
 * meant for all of the block. What cannot be read or does not fit is said, and then nothing is judged.
 */
export function pasted(
  shown: ShownMatrix,
  block: Block,
  text: string,
  read: (cell: string) => CoverageValue | null,
): Pasted {
  const given = cellsOf(text);
  if (given.every((line) => line.every((cell) => cell === ""))) return { is: "nothing" };
  const size = sizeOf(block);
  const isOne = given.length === 1 && given[0]?.length === 1;
  const rows = isOne ? size.rows : given.length;
  const works = isOne ? size.works : Math.max(...given.map((line) => line.length));
  const room = {
    rows: shown.rows.length - block.rows[0],
    works: shown.works.length - block.works[0],
  };
  if (rows > room.rows || works > room.works) return { is: "larger", rows, works, room };
  const textAt = (row: number, work: number) => given[isOne ? 0 : row]?.[isOne ? 0 : work] ?? "";
  return judged(shown, block, { rows, works }, (row, work) => {
    const cell = textAt(row, work);
    return cell === "" ? null : (read(cell) ?? { unread: cell });
  });
}

/** What one value would judge in all cells of a block. */
export function filled(shown: ShownMatrix, block: Block, value: CoverageValue): Pasted {
  return judged(shown, block, sizeOf(block), () => value);
}

function judged(
  shown: ShownMatrix,
  block: Block,
  size: { rows: number; works: number },
  valueAt: (row: number, work: number) => CoverageValue | { unread: string } | null,
): Pasted {
  const unread: Unread[] = [];
  const cells: Judging[] = [];
  for (let row = 0; row < size.rows; row += 1) {
    for (let at = 0; at < size.works; at += 1) {
      const line = shown.rows[block.rows[0] + row];
      const work = shown.works[block.works[0] + at]?.record;
      const before = line?.cells[block.works[0] + at];
      const value = valueAt(row, at);
      if (!line || !work || !before || value === null) continue;
      const { issue } = line.row;
      if (typeof value === "object") {
        unread.push({ issue: issue.name, work: work.name, text: value.unread });
      } else if (value !== before.shown && value !== before.cell.value) {
        cells.push({ issue, work, before, value });
      }
    }
  }
  if (unread.length > 0) return { is: "unread", cells: unread };
  return cells.length > 0 ? { is: "ready", cells } : { is: "nothing" };
}

/** Those whose judgement gives a reason, which was written for another value. */
export function reasoned(cells: readonly Judging[]): Judging[] {
  return cells.filter(({ before }) => before.cell.value !== "not_assessed" && before.cell.hasRationale);
}
