import { expect, it } from "vitest";
import type { PartyRow } from "~/backend";
import { grow, matching } from "./tree";

const party = (id: string, name: string, parent: string | null) =>
  ({ record: { id, label: id, name }, name, parent, role: null }) as unknown as PartyRow;

const parties = [
  party("1", "ICANN", null),
  party("2", "GNSO", "1"),
  party("3", "Registries", "2"),
  party("4", "ALAC", "1"),
];

it("keeps the bodies above a party that is found", () => {
  expect(matching(parties, "regis").map((each) => each.name)).toEqual(["ICANN", "GNSO", "Registries"]);
});

it("shows everybody when nothing is asked", () => {
  expect(matching(parties, "  ")).toHaveLength(4);
});

it("puts each party under its body", () => {
  expect(grow(parties)[0]?.below.map((each) => each.row.name)).toEqual(["GNSO", "ALAC"]);
});
