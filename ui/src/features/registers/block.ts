/**
 * A block from a spreadsheet with its heads above it, every row as wide as the widest; nothing when the text has no row
 * under a first line.
 */
export function blockOf(text: string): { heads: string[]; rows: string[][] } | null {
  const lines = linesOf(text);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const [heads, ...rows] = lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ""));
  return heads && rows.length > 0 ? { heads, rows } : null;
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
