import { useState } from "react";
import type { AmountCell, MoneyCase } from "~/backend";
import { amountCell, typed, type MoneyLine, type Spot } from "./grid";

/** A rectangle of cells by its first and its last line and year. */
export interface Range {
  lines: readonly [number, number];
  years: readonly [number, number];
}

/** The rectangle between two cells, whichever comes first. */
export function rangeOf(from: Spot, to: Spot): Range {
  const between = (a: number, b: number) => [Math.min(a, b), Math.max(a, b)] as const;
  return { lines: between(from.line, to.line), years: between(from.year, to.year) };
}

export function holds({ lines, years }: Range, { line, year }: Spot): boolean {
  return line >= lines[0] && line <= lines[1] && year >= years[0] && year <= years[1];
}

/** How many cells it is. */
export function sizeOf({ lines, years }: Range): number {
  return (lines[1] - lines[0] + 1) * (years[1] - years[0] + 1);
}

/** The amounts of a range as spreadsheets take them: a line a row, tabs between the cells. */
export function copied({ lines, years }: Range, all: readonly MoneyLine[]): string {
  const cells = (row: MoneyLine["row"]) => row.cells.slice(years[0], years[1] + 1);
  return all
    .slice(lines[0], lines[1] + 1)
    .map(({ row }) =>
      cells(row)
        .map((cell) => typed(cell.minor))
        .join("\t"),
    )
    .join("\r\n");
}

/** What takes away the amounts of a range. */
export function cleared(
  range: Range,
  lines: readonly MoneyLine[],
  years: readonly { id: string }[],
  inCase: MoneyCase,
): AmountCell[] {
  return lines.flatMap(({ row }, line) =>
    years.flatMap(({ id }, year) =>
      holds(range, { line, year }) && row.cells[year]?.minor ? [amountCell(row, id, inCase, "")] : [],
    ),
  );
}

/** The cell that is at hand, and the rectangle that is selected with it. */
export function useRange(lines: number, years: number) {
  const [spot, setSpot] = useState<Spot>({ line: 0, year: 0 });
  const [anchor, setAnchor] = useState<Spot | null>(null);
  const [isAll, setAll] = useState(false);
  const last = { line: Math.max(lines - 1, 0), year: Math.max(years - 1, 0) };
  const there = ({ line, year }: Spot) => ({
    line: Math.min(line, last.line),
    year: Math.min(year, last.year),
  });
  const here = there(spot);
  const range = isAll ? rangeOf({ line: 0, year: 0 }, last) : rangeOf(there(anchor ?? here), here);
  /** To a cell; `extends_` selects all up to it. */
  const move = (to: Spot, extends_ = false) => {
    setAll(false);
    setAnchor(extends_ ? (anchor ?? here) : null);
    setSpot(to);
  };
  return { here, range, isAll, setSpot, move, selectAll: () => setAll(true) };
}
