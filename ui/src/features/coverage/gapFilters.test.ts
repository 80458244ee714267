import { describe, expect, test } from "vitest";
import { englishSpeech } from "~/text";
import { keepsGap, readGapFilters, sayGapFilters } from "./gapFilters";
import type { GapEntry } from "./wire";

const gap = (name: string, more: Partial<GapEntry> = {}) =>
  ({
    record: { label: "G-01", name },
    issue: { name: "Culture" },
    state: "open",
    basis: "sourced",
    owners: [],
    workItems: [],
    remedy: null,
    note: null,
    ...more,
  }) as unknown as GapEntry;

describe("filters of gaps", () => {
  const keeps = (params: Record<string, string>, row: GapEntry) => keepsGap(row, readGapFilters(params));

  test("each hides what it does not mean", () => {
    const owned = gap("Coûts", {
      owners: [{ party: { name: "ALAC" }, role: "owns" }] as unknown as GapEntry["owners"],
      state: "closed",
    });
    expect(keeps({ owner: "none" }, owned)).toBe(false);
    expect(keeps({ owner: "none" }, gap("x"))).toBe(true);
    expect(keeps({ gaps: "open" }, owned)).toBe(false);
    expect(keeps({ basis: "memory" }, owned)).toBe(false);
    expect(keeps({ find: "COUT" }, owned)).toBe(true);
    expect(keeps({ find: "culture" }, owned)).toBe(true);
    expect(keeps({ find: "nothing like it" }, owned)).toBe(false);
  });

  test("what is set is said in words", () => {
    const said = sayGapFilters(englishSpeech, readGapFilters({ find: "co", gaps: "open", basis: "memory" }));
    expect(said).toBe("“co”, open, from memory");
    expect(sayGapFilters(englishSpeech, readGapFilters({}))).toBe("");
  });
});
