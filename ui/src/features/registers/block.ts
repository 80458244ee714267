/** A block from a spreadsheet with its heads above it; nothing when the text has no row under a first line. */
export function blockOf(text: string): { heads: string[]; rows: string[][] } | null {
  const [heads, ...rows] = linesOf(text);
  if (!heads || rows.length === 0) return null;
  return { heads, rows: rows.map((row) => heads.map((_, at) => row[at] ?? "")) };
}

/** Cells stand between tabs; one that has a line break, a tab or a quotation mark in it stands in quotation marks. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  while (pattern.lastIndex < text.length) {
    const [, quoted, plain, end] = pattern.exec(text) ?? [];
    if (end === undefined) break;
    cells.push((quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"')).trim());
    if (end === "\t") continue;
    if (cells.some((cell) => cell !== "")) lines.push(cells);
    cells = [];
  }
  if (cells.some((cell) => cell !== "")) lines.push(cells);
  return lines;
}
