import { describe, expect, test } from "vitest";
import { cutRows } from "~/features/registers/cuts";
import { englishSpeech } from "~/text";
import { gapRegister } from "./gapRegister";
import type { GapEntry } from "./wire";

const gap = (name: string, more: Partial<GapEntry> = {}) =>
  ({
    id: name,
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
  const open = { id: "fy23", name: "FY23", gaps: new Set(["Coûts"]) };
  const keeps = (params: Record<string, string>, row: GapEntry) =>
    cutRows([row], gapRegister(englishSpeech, open), params).length === 1;

  test("each hides what it does not mean", () => {
    const owned = gap("Coûts", {
      owners: [{ party: { name: "ALAC" }, role: "owns" }] as unknown as GapEntry["owners"],
      state: "closed",
    });
    expect(keeps({ owner: "none" }, owned)).toBe(false);
    expect(keeps({ owner: "none" }, gap("x"))).toBe(true);
    const declined = [{ party: { name: "ALAC" }, role: "owns", state: "declined" }];
    expect(keeps({ owner: "none" }, gap("x", { owners: declined as unknown as GapEntry["owners"] }))).toBe(
      true,
    );
    const leads = [{ party: { name: "GNSO" }, role: "leads" }];
    const workItems = (status: string) => [{ status, leads }] as unknown as GapEntry["workItems"];
    for (const key of ["owner", "work"]) {
      const filter = { [key]: "none" };
      expect(keeps(filter, gap("x", { workItems: workItems("planned") }))).toBe(false);
      expect(keeps(filter, gap("x", { workItems: workItems("deferred") }))).toBe(true);
    }
    expect(keeps({ gaps: "open" }, owned)).toBe(false);
    expect(keeps({ basis: "memory" }, owned)).toBe(false);
    expect(keeps({ find: "COUT" }, owned)).toBe(true);
    expect(keeps({ find: "culture" }, owned)).toBe(true);
    expect(keeps({ find: "nothing like it" }, owned)).toBe(false);
    expect(keeps({ year: "fy23" }, owned)).toBe(true);
    expect(keeps({ year: "fy23" }, gap("x"))).toBe(false);
  });
});
