import { describe, expect, it, test } from "vitest";
import type { PartyRow } from "~/backend";
import { cutRows } from "~/features/registers/cuts";
import { englishSpeech } from "~/text";
import { existenceOf, partyFields, partyRegister } from "./register";
import { grow, withBodies } from "./tree";

const party = (id: string, name: string, parent: string | null, more: Partial<PartyRow> = {}) =>
  ({
    record: { id, label: id, name, basis: "own" },
    name,
    parent,
    role: null,
    note: null,
    kind: "council",
    startsOn: null,
    endsOn: null,
    parts: 1,
    verified: true,
    ...more,
  }) as unknown as PartyRow;

const parties = [
  party("1", "ICANN", null, { kind: "corporation", parts: 0 }),
  party("2", "GNSO", "1"),
  party("3", "Registries", "2", { endsOn: "2019" }),
  party("4", "ALAC", "1", { verified: false, startsOn: "2021-07" }),
];

describe("the tree of parties", () => {
  const register = partyRegister(englishSpeech, parties, new Set(["2"]), "2020-06-04");
  const found = (params: Record<string, string>) =>
    cutRows(parties, register, params).map(({ name }) => name);

  it("keeps the bodies above a party that is found, and tells them from it", () => {
    const kept = cutRows(parties, register, { find: "regis" });
    expect(withBodies(parties, kept).map((each) => each.name)).toEqual(["ICANN", "GNSO", "Registries"]);
    const [icann] = grow(parties, kept);
    expect([icann?.isFound, icann?.below[0]?.below[0]?.isFound]).toEqual([false, true]);
  });

  it("shows everybody when nothing is asked, each under its body", () => {
    expect(found({})).toHaveLength(4);
    expect(grow(parties)[0]?.below.map((each) => each.row.name)).toEqual(["GNSO", "ALAC"]);
  });

  it("is cut to a kind, to those that exist, have too much, have nothing or were not checked", () => {
    expect(found({ kind: "corporation" })).toEqual(["ICANN"]);
    expect(found({ exists: "ended" })).toEqual(["Registries"]);
    expect(found({ exists: "later" })).toEqual(["ALAC"]);
    expect(found({ exists: "now" })).toEqual(["ICANN", "GNSO"]);
    expect(found({ over: "yes" })).toEqual(["GNSO"]);
    expect(found({ parts: "none" })).toEqual(["ICANN"]);
    expect(found({ checked: "no" })).toEqual(["ALAC"]);
  });

  test("a body exists through the whole of the last year or month that is known", () => {
    const of = (startsOn: string | null, endsOn: string | null) =>
      existenceOf(party("5", "X", null, { startsOn, endsOn }), "2020-06-04");
    expect([of(null, "2020"), of(null, "2020-06"), of("2020", null), of("2020-06", null)]).toEqual(
      Array(4).fill("now"),
    );
    expect([of(null, "2020-05"), of(null, "2020-06-03"), of("2020-07", null)]).toEqual([
      "ended",
      "ended",
      "later",
    ]);
  });

  test("a cell of each column that says one thing can be edited in place", () => {
    const fields = partyFields(englishSpeech, parties);
    expect(fields.flatMap(({ column }) => column ?? [])).toEqual([
      "name",
      "kind",
      "role",
      "exists",
      "capacity",
    ]);
  });
});
