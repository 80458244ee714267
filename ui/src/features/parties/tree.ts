import type { PartyRow } from "~/backend";

/** A party with those that belong to it. */
export interface PartyBranch {
  row: PartyRow;
  /** Whether it is there for itself, and not only for those below it. */
  isFound: boolean;
  below: PartyBranch[];
}

/** The parties as a tree, with the bodies that those which are found belong to. */
export function grow(parties: readonly PartyRow[], found: readonly PartyRow[] = parties): PartyBranch[] {
  const own = new Set(found.map(({ record }) => record.id));
  const branches = new Map(
    withBodies(parties, found).map((row): [string, PartyBranch] => [
      row.record.id,
      { row, isFound: own.has(row.record.id), below: [] },
    ]),
  );
  const top: PartyBranch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.row.parent ? branches.get(branch.row.parent) : undefined;
    (parent ? parent.below : top).push(branch);
  }
  return top;
}

/** Those that are found and the bodies they belong to, in the order of the tree. */
export function withBodies(parties: readonly PartyRow[], found: readonly PartyRow[]): PartyRow[] {
  const byId = new Map(parties.map((party) => [party.record.id, party]));
  const kept = new Set<string>();
  for (const party of found) {
    let row: PartyRow | undefined = party;
    while (row && !kept.has(row.record.id)) {
      kept.add(row.record.id);
      row = row.parent ? byId.get(row.parent) : undefined;
    }
  }
  return parties.filter((party) => kept.has(party.record.id));
}
