import type { Speech } from "~/text";
import { LETTERS, VALUES } from "../view";
import type { CoverageValue } from "../wire";

/** Reads a judgement as people write it: its letter, its word in the reader's language, or its code. */
export function reading({ t }: Pick<Speech, "t">): (cell: string) => CoverageValue | null {
  const known = new Map<string, CoverageValue>([["0", "nothing_exists"]]);
  for (const value of VALUES) {
    for (const text of [LETTERS[value], t(`coverage-value-${value}`), value.replaceAll("_", " ")]) {
      known.set(text.toLocaleLowerCase(), value);
    }
  }
  return (cell) => known.get(cell.trim().toLocaleLowerCase().replaceAll("_", " ")) ?? null;
}
