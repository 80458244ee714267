import type { PastedRow } from "~/backend";

/** Work items from the lines of a spreadsheet or a text: tabs or pairs of spaces before a name say how deep it stands. */
export function pastedRows(text: string): PastedRow[] {
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const [, before = "", rest = ""] = /^([\t ]*)(.*)$/.exec(line) ?? [];
    const name =
      rest
        .split("\t")[0]
        ?.replace(/^[-•*]\s+/, "")
        .trim() ?? "";
    if (name === "") return [];
    const tabs = before.split("\t").length - 1;
    const spaces = Math.floor(before.replaceAll("\t", "").length / 2);
    return [{ level: Math.min(tabs + spaces, 200), name }];
  });
  const least = Math.min(...lines.map((line) => line.level));
  return lines.map((line) => ({ ...line, level: line.level - least }));
}

/** A table from the clipboard: its heads, and its rows under them. */
export interface PastedTable {
  heads: string[];
  rows: string[][];
}

/** The lines of a spreadsheet as a table, when its first line are heads that we wrote ourselves, or has more than one. */
export function pastedTable(text: string, nameHead: string): PastedTable | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [heads, ...rows] = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  if (!heads || heads.length < 2 || rows.length === 0 || !heads.includes(nameHead)) return null;
  return { heads, rows };
}

/** What the columns of a table hold that was copied from the outline: `null` for one that is left out. */
export interface ReadBlock {
  columns: (string | null)[];
  rows: string[][];
}

/**
 * A table as the import of work items takes it. A name that begins with a label is told apart from it, years are read as
 * first and last, and rows of other kinds are left out.
 */
export function readBlock(
  { heads, rows }: PastedTable,
  known: ReadonlyMap<string, string>,
  names: { name: string; years: string; between: string },
  guessed: readonly (string | null)[],
): ReadBlock {
  const [name, years] = [heads.indexOf(names.name), heads.indexOf(names.years)];
  const rest = guessed.map((field, at) => (at === name || at === years ? null : field));
  const read = rows.flatMap((row) => {
    const [, label = "", title = ""] = /^(\S+-\S*\d)\s+(.*)$/.exec(row[name] ?? "") ?? [];
    const kind = known.get(label);
    const isOther = kind !== undefined && kind !== "work_item";
    // An objective and a goal begin with their number.
    if (isOther || /^\d+(\.\d+)*\s/.test(row[name] ?? "")) return [];
    const [first = "", last = first] = (row[years] ?? "").replace(/^≈\s*/, "").split(names.between);
    const own = kind === "work_item" ? [label, title] : ["", row[name] ?? ""];
    return [[...heads.map((_, at) => row[at] ?? ""), ...own, first.trim(), last.trim()]];
  });
  return {
    columns: [...rest, "label", "title", years < 0 ? null : "first_year", years < 0 ? null : "last_year"],
    rows: read,
  };
}
