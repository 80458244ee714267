import { plain } from "~/features/registers/cuts";
import type { Speech } from "~/text";
import type { IssueRegisterRow } from "../wire";

/** What cuts the register. Kept in the address, so that going back brings it back. */
export interface Filters {
  text: string;
  /** `taxonomy: tag` */
  tag: string | null;
  state: string | null;
  basis: string | null;
  noOwner: boolean;
  noWork: boolean;
  openGap: boolean;
  /** Only issues with a judgement that is older than what it judges. */
  stale: boolean;
  /** Only issues that nothing was decided about yet. */
  undecided: boolean;
}

export function readFilters(params: Readonly<Record<string, string>>): Filters {
  return {
    text: params["find"] ?? "",
    tag: params["tag"] ?? null,
    state: params["state"] ?? null,
    basis: params["basis"] ?? null,
    noOwner: params["owner"] === "none",
    noWork: params["work"] === "none",
    openGap: params["gap"] === "open",
    stale: params["stale"] === "yes",
    undecided: params["decided"] === "no",
  };
}

/** The parameters of the address that take all filters away. */
export const NO_FILTERS: Record<string, null> = {
  find: null,
  tag: null,
  state: null,
  basis: null,
  owner: null,
  work: null,
  gap: null,
  stale: null,
  decided: null,
};

export function hasOwner(row: IssueRegisterRow): boolean {
  return row.owners.some((owner) => owner.party !== null && owner.state !== "declined");
}

const LEFT: readonly (string | null)[] = ["deferred", "parked", "addressed"];

/** Whether an issue is accounted for: it went on, out of the lists, or was left for later. */
export function isDecided(row: IssueRegisterRow): boolean {
  return row.wentTo.length > 0 || LEFT.includes(row.status);
}

/** The next issue that nothing was decided about, after one and round again. */
export function nextUndecided(rows: readonly IssueRegisterRow[], after: string | null): string | null {
  const at = rows.findIndex((row) => row.record.id === after);
  const round = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return round.find((row) => !isDecided(row) && row.record.id !== after)?.record.id ?? null;
}

export function tagsOf(row: IssueRegisterRow): string[] {
  return row.tags.map((tag) => `${tag.taxonomy}: ${tag.tag}`);
}

function keeps(row: IssueRegisterRow, filters: Filters): boolean {
  const words = plain(filters.text.trim());
  if (filters.state !== null && row.status !== filters.state) return false;
  if (filters.basis !== null && row.record.basis !== filters.basis) return false;
  if (filters.noOwner && hasOwner(row)) return false;
  if (filters.noWork && row.works > 0) return false;
  if (filters.openGap && row.openGaps === 0) return false;
  if (filters.stale && row.stale === 0) return false;
  if (filters.undecided && isDecided(row)) return false;
  if (filters.tag !== null && !tagsOf(row).includes(filters.tag)) return false;
  if (words === "") return true;
  const said = [String(row.number), row.record.label, row.record.name, row.description ?? "", row.note ?? ""];
  return plain(said.join(" ")).includes(words);
}

export function filterRows(rows: readonly IssueRegisterRow[], filters: Filters): IssueRegisterRow[] {
  return rows.filter((row) => keeps(row, filters));
}

/** The filters in words; empty when none is set. */
export function sayFilters({ t }: Pick<Speech, "t">, filters: Filters): string {
  const said: string[] = [];
  if (filters.text.trim() !== "") said.push(t("issues-filter-text", { text: filters.text.trim() }));
  if (filters.tag !== null) said.push(filters.tag);
  if (filters.state !== null) said.push(t(`issues-status-${filters.state}`));
  if (filters.basis !== null) said.push(t(`table-basis-${filters.basis}`));
  if (filters.noOwner) said.push(t("issues-no-owner").toLocaleLowerCase());
  if (filters.noWork) said.push(t("issues-no-work").toLocaleLowerCase());
  if (filters.openGap) said.push(t("issues-open-gap").toLocaleLowerCase());
  if (filters.stale) said.push(t("issues-stale").toLocaleLowerCase());
  if (filters.undecided) said.push(t("issues-undecided-only").toLocaleLowerCase());
  return said.join(", ");
}
