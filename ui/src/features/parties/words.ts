import type { PartyRow, PartyWords } from "~/backend";
import type { Speech } from "~/text";

/** The kinds that people list most, in the order of the tree. A plan may use others. */
export const KINDS = [
  "board",
  "board_committee",
  "staff",
  "department",
  "office",
  "supporting_organization",
  "advisory_committee",
  "council",
  "house",
  "stakeholder_group",
  "constituency",
  "ralo",
  "committee",
  "working_group",
  "team",
  "aggregate",
  "affiliate",
  "outside_organization",
  "regional_forum",
  "person",
] as const;

/** A kind in the reader's words; one that the application does not know, in the plan's own. */
export function kindName({ t, has }: Speech, kind: string): string {
  return has(`party-kind-${kind}`) ? t(`party-kind-${kind}`) : kind.replaceAll("_", " ");
}

/** From when until when a body exists, in words; empty when nobody said so. */
export function tenureText({ t, day }: Speech, from: string | null, until: string | null): string {
  if (from && until) return t("parties-exists-both", { from: day(from), until: day(until) });
  if (from) return t("parties-exists-from", { from: day(from) });
  return until ? t("parties-exists-until", { until: day(until) }) : "";
}

/** What is said of a party, as the dialog takes it. */
export function wordsOf(party: PartyRow | null): PartyWords {
  return {
    name: party?.name ?? "",
    abbreviation: party?.abbreviation ?? "",
    kind: party?.kind ?? "committee",
    role: party?.role ?? "",
    startsOn: party?.startsOn ?? "",
    endsOn: party?.endsOn ?? "",
    capacity: party?.capacity ?? null,
    decisional: party?.decisional ?? null,
  };
}
