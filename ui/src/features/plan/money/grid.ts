import type { AmountCell, MoneyCase, MoneyRow, MoneySheet } from "~/backend";

/** A place in the grid: a line and a year. */
export interface Spot {
  line: number;
  year: number;
}

/** A line of the grid: amounts that can be written, or a sum. */
export interface MoneyLine {
  key: string;
  row: MoneyRow;
}

export function keyOf(row: MoneyRow): string {
  return `${row.subject?.id ?? "plan"} ${row.flow} ${row.category ?? ""}`;
}

/** The lines in view: the whole plan's, those a person began, and the plan's rows. */
export function linesOf(sheet: MoneySheet, begun: readonly MoneyRow[]): MoneyLine[] {
  const line = (row: MoneyRow): MoneyLine => ({ key: keyOf(row), row });
  const known = new Set(sheet.rows.map(keyOf));
  const ofPlan = sheet.rows.filter((row) => row.subject === null);
  const added = begun.filter((row) => !known.has(keyOf(row)));
  const whole = [...ofPlan, ...added];
  const flow = (wanted: MoneyRow["flow"]) => whole.filter((row) => row.flow === wanted);
  const items = sheet.rows.filter((row) => row.subject !== null);
  return [...flow("funding"), ...flow("expense"), ...items].map(line);
}

/** A line that has no amounts yet. */
export function emptyRow(flow: MoneyRow["flow"], category: string | null, years: number): MoneyRow {
  const cells = Array.from({ length: years }, () => ({
    minor: null,
    basis: null,
    outOfOrder: false,
    note: null,
    below: null,
  }));
  return { subject: null, flow, category, cells, whole: null };
}

/** Where a key leads; null when it leads nowhere. */
export function stepped(
  spot: Spot,
  key: string,
  lines: number,
  years: number,
  mirrored: boolean,
): Spot | null {
  const by: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, mirrored ? -1 : 1],
    ArrowLeft: [0, mirrored ? 1 : -1],
    Home: [0, -years],
    End: [0, years],
    PageDown: [10, 0],
    PageUp: [-10, 0],
  };
  const step = by[key];
  if (!step) return null;
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  return { line: within(spot.line + step[0], lines), year: within(spot.year + step[1], years) };
}

/** The amounts of a block from a spreadsheet, laid over the grid from a spot on, and how many of them lie outside it. */
export function pasted(
  text: string,
  at: Spot,
  lines: readonly MoneyLine[],
  years: readonly { id: string }[],
  inCase: MoneyCase,
): { cells: AmountCell[]; outside: number } {
  const block = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
  let outside = 0;
  const cells = block.flatMap((values, down) =>
    values.flatMap((amount, along) => {
      const line = lines[at.line + down];
      const year = years[at.year + along];
      if (line && year) return [amountCell(line.row, year.id, inCase, amount)];
      if (amount.trim() !== "") outside += 1;
      return [];
    }),
  );
  return { cells, outside };
}

export function amountCell(row: MoneyRow, year: string, inCase: MoneyCase, amount: string): AmountCell {
  return {
    subject: row.subject?.id ?? null,
    flow: row.flow,
    category: row.category,
    fiscalYear: year,
    case: inCase,
    amount,
  };
}

/** Minor units as people type an amount. */
export function typed(minor: string | null | undefined): string {
  if (!minor) return "";
  const negative = minor.startsWith("-");
  const digits = minor.replace("-", "").padStart(3, "0");
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.00$/, "");
  return negative ? `-${text}` : text;
}
