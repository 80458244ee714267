import type { PartyRow } from "~/backend";

/** A party with those that belong to it. */
export interface PartyBranch {
  row: PartyRow;
  below: PartyBranch[];
}

/** The parties as a tree; one whose body is not in the list stands at the top. */
export function grow(parties: readonly PartyRow[]): PartyBranch[] {
  const branches = new Map(parties.map((row) => [row.record.id, { row, below: [] as PartyBranch[] }]));
  const top: PartyBranch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.row.parent ? branches.get(branch.row.parent) : undefined;
    (parent ? parent.below : top).push(branch);
  }
  return top;
}

/** The parties whose name, abbreviation or role has the words and that `keeps` keeps, and the bodies they belong to. */
export function matching(
  parties: readonly PartyRow[],
  words: string,
  keeps: (party: PartyRow) => boolean = () => true,
): PartyRow[] {
  const wanted = words.trim().toLocaleLowerCase();
  const byId = new Map(parties.map((party) => [party.record.id, party]));
  const kept = new Set<string>();
  for (const party of parties) {
    const text = `${party.record.label} ${party.record.name} ${party.name} ${party.role ?? ""}`;
    if (!text.toLocaleLowerCase().includes(wanted) || !keeps(party)) continue;
    let row: PartyRow | undefined = party;
    while (row && !kept.has(row.record.id)) {
      kept.add(row.record.id);
      row = row.parent ? byId.get(row.parent) : undefined;
    }
  }
  return parties.filter((party) => kept.has(party.record.id));
}
