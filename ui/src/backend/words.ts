import type { CommandError } from "./bindings";

/**
 * Arguments of a sentence in the .ftl files. Names follow three rules, so that text stays text on the wire:
 * `count` and names ending in `_count` are whole numbers, names ending in `_on` are ISO days of the precision
 * known (2019, 2020-02, 2020-02-20), names ending in `_at` are instants (UTC milliseconds as text).
 */
export type Args = Record<string, string>;

/** How the generated commands answer. */
export type Result<T> = { status: "ok"; data: T } | { status: "error"; error: CommandError };
