import type { PartyRow } from "~/backend";
import type { Option } from "~/components";

/** Parties to choose from: what people call them, with the full name below. */
export function partyOptions(parties: readonly PartyRow[]): Option[] {
  return parties.map(({ record, name }) => ({
    id: record.id,
    label: record.name,
    note: name === record.name ? undefined : name,
  }));
}
