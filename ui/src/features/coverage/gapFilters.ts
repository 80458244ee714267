import { plain } from "~/features/registers/cuts";
import type { Speech } from "~/text";
import type { GapEntry } from "./wire";
import { gapOwners } from "./words";

/** What cuts the register of gaps. Kept in the address, so that going back brings it back. */
export interface GapFilters {
  text: string;
  state: string | null;
  basis: string | null;
  noOwner: boolean;
  noWork: boolean;
}

export function readGapFilters(params: Readonly<Record<string, string>>): GapFilters {
  return {
    text: params["find"] ?? "",
    state: params["gaps"] ?? null,
    basis: params["basis"] ?? null,
    noOwner: params["owner"] === "none",
    noWork: params["work"] === "none",
  };
}

/** The parameters of the address that take all filters away. */
export const NO_GAP_FILTERS: Record<string, null> = {
  find: null,
  gaps: null,
  basis: null,
  owner: null,
  work: null,
  year: null,
};

export function keepsGap(gap: GapEntry, filters: GapFilters): boolean {
  if (filters.state !== null && gap.state !== filters.state) return false;
  if (filters.basis !== null && gap.basis !== filters.basis) return false;
  if (filters.noOwner && gapOwners(gap).length > 0) return false;
  if (filters.noWork && gap.workItems.length > 0) return false;
  const words = plain(filters.text.trim());
  if (words === "") return true;
  const said = [gap.record.label, gap.record.name, gap.issue.name, gap.remedy ?? "", gap.note ?? ""];
  return plain(said.join(" ")).includes(words);
}

/** The filters in words; empty when none is set. */
export function sayGapFilters({ t }: Pick<Speech, "t">, filters: GapFilters): string {
  const said: string[] = [];
  if (filters.text.trim() !== "") said.push(t("issues-filter-text", { text: filters.text.trim() }));
  if (filters.state !== null) said.push(t(`gap-state-${filters.state}`));
  if (filters.basis !== null) said.push(t(`table-basis-${filters.basis}`));
  if (filters.noOwner) said.push(t("coverage-gaps-no-owner").toLocaleLowerCase());
  if (filters.noWork) said.push(t("coverage-gaps-no-work").toLocaleLowerCase());
  return said.join(", ");
}
