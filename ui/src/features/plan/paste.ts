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
