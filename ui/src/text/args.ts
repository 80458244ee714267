import type { FluentVariable } from "@fluent/bundle";
import { formatDay, formatInstant, type WhenKey } from "./dates";

export type TextArgs = Record<string, string | number>;

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** Sets a value that runs the other way apart, so that a name in Arabic does not turn the sentence round it. */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

function isCount(name: string): boolean {
  return name === "count" || name.endsWith("_count");
}

/** Reads wire arguments by the three rules of `Args`: counts are numbers, `_on` are days, `_at` are instants. */
export function prepare(
  args: TextArgs,
  say: (key: WhenKey, clock: string) => string,
): Record<string, FluentVariable> {
  const out: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === "number") out[name] = value;
    else if (isCount(name) && /^-?\d+$/.test(value)) out[name] = Number(value);
    else if (name.endsWith("_on")) out[name] = formatDay(value);
    else if (name.endsWith("_at")) out[name] = formatInstant(value, say);
    else out[name] = isolate(value);
  }
  return out;
}
