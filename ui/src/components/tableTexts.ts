import type { Sheet } from "~/backend";
import type { SheetPart, TableColumn } from "./columns";

/** A cell as words: those it sorts by, or else what it shows when that is plain. */
export function cellText<Row>(column: TableColumn<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const shown = column.cell(row);
  return typeof shown === "string" || typeof shown === "number" ? String(shown) : "";
}

/** The columns of a sheet that a column of the table becomes. */
function partsOf<Row>(column: TableColumn<Row>): (SheetPart<Row> & { isNumber: boolean })[] {
  const isNumber = column.align === "end";
  const whole = { head: column.head, text: (row: Row) => cellText(column, row) };
  return (column.sheet ?? [whole]).map((part) => ({ ...part, isNumber }));
}

/** Rows that are records are known by their ids. */
const RECORD = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A table as it is shown: its columns, its rows, in their order. */
export function sheetOf<Row>(
  title: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  rowKey: (row: Row) => string,
): Sheet {
  const keys = rows.map(rowKey);
  const parts = columns.flatMap(partsOf);
  return {
    title,
    columns: parts.map(({ head, isNumber }) => ({ head, isNumber })),
    rows: rows.map((row) => parts.map((part) => part.text(row))),
    ids: keys.every((key) => RECORD.test(key)) ? keys : [],
  };
}

const oneLine = (text: string) => text.replaceAll(/[\t\r\n]+/g, " ");
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** As spreadsheets take it from the clipboard: a line a row, tabs between the cells. */
export function tabbed({ columns, rows }: Sheet): string {
  return [columns.map((column) => column.head), ...rows]
    .map((row) => row.map(oneLine).join("\t"))
    .join("\r\n");
}

/** As word processors take it from the clipboard. */
export function asHtml({ columns, rows }: Sheet): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  const head = line(
    columns.map((column) => column.head),
    "th",
  );
  return `<table>${head}${rows.map((row) => line(row, "td")).join("")}</table>`;
}

/** Puts a table on the clipboard, as text and as a table. Answers whether the clipboard took it. */
export function copySheet(sheet: Sheet): boolean {
  return copyText({ "text/plain": tabbed(sheet), "text/html": asHtml(sheet) });
}

/** Puts texts on the clipboard, each in its form. Answers whether the clipboard took them. */
export function copyText(texts: Readonly<Record<string, string>>): boolean {
  // With nothing selected WebKit copies only when the page says beforehand that it will answer itself.
  const before = (event: Event) => event.preventDefault();
  const copy = (event: ClipboardEvent) => {
    for (const [form, text] of Object.entries(texts)) event.clipboardData?.setData(form, text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("beforecopy", before, { capture: true });
  document.addEventListener("copy", copy, { capture: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("beforecopy", before, { capture: true });
    document.removeEventListener("copy", copy, { capture: true });
  }
}
