import { useMemo } from "react";
import { useText, type Speech } from "~/text";
import type { GapEntry, GapWork, OwnerStatement, WorkFacts } from "./wire";
import type { ShownCell } from "./view";

/** A word of the plan that has no sentence of its own shows as it is written, without its underscores. */
export function wordOf({ t, has }: Speech, prefix: string, code: string): string {
  const key = `${prefix}-${code}`;
  return has(key) ? t(key) : code.replaceAll("_", " ");
}

/** What a screen reader says of a cell: issue, work, value, and what its marks mean. */
export function sayCell({ t }: Speech, issue: string, work: string, shown: ShownCell): string {
  const parts = [t(`coverage-value-${shown.shown}`)];
  if (shown.ofWholeRow) parts.push(t("coverage-of-whole-issue"));
  const { cell } = shown;
  if (cell.value !== "not_assessed") {
    if (cell.workIsDraft) parts.push(t("coverage-is-draft"));
    if (cell.stale) parts.push(t("coverage-is-stale"));
    if (!cell.hasRationale) parts.push(t("coverage-is-silent"));
    if (cell.basis !== "own" && cell.basis !== "sourced") parts.push(t(`basis-${cell.basis}`));
  }
  if (cell.gaps > 0) parts.push(t("coverage-open-gaps", { count: cell.gaps }));
  return t("coverage-cell-name", { issue, work, value: parts.join(", ") });
}

/** A party and whether it agreed: `ccNSO, proposed 30 Oct 2019`. */
export function sayOwner({ t, day }: Speech, said: OwnerStatement): string {
  const parts: string[] = [];
  if (said.party) parts.push(said.party.name);
  if (said.state) {
    const state = t(`coverage-owner-${said.state}`);
    parts.push(said.statedOn ? `${state} ${day(said.statedOn)}` : state);
  } else if (said.statedOn) parts.push(day(said.statedOn));
  return parts.join(", ");
}

/** FY22 to FY23. */
export function sayYears({ t }: Speech, first: string | null, last: string | null): string {
  if (first && last && first !== last) return t("coverage-years", { first, last });
  return first ?? last ?? "";
}

/** Where a work stands: its state, its phase, how much of it is done and as of which day. */
export function sayState(speech: Speech, work: WorkFacts): string {
  const { t, day } = speech;
  const parts = [wordOf(speech, "work-status", work.status)];
  if (work.phase) parts.push(work.phase);
  if (work.percentComplete !== null) parts.push(t("coverage-percent", { count: work.percentComplete }));
  if (work.percentAsOf) parts.push(t("standing-as-of", { day: day(work.percentAsOf) }));
  return parts.join("; ");
}

/** The work that closes a gap as the plan stands: what was deferred or declined does not. */
export function liveWork(gap: GapEntry): GapWork[] {
  return gap.workItems.filter((work) => !isGivenUp(work));
}

/** Whether nobody works on it as the plan stands. */
export function isGivenUp({ status }: GapWork): boolean {
  return status === "deferred" || status === "declined";
}

/** Whether it names a party that has the part or is to have it; one that declined has not. */
function namesSomebody(said: OwnerStatement): boolean {
  return said.party !== null && said.state !== "declined";
}

/** Who takes a gap up: its owner, or who leads the work that closes it. */
export function gapOwners(gap: GapEntry): OwnerStatement[] {
  const own = gap.owners.filter(namesSomebody);
  return own.length > 0 ? own : liveWork(gap).flatMap((work) => work.leads.filter(namesSomebody));
}

export function useWords() {
  const speech = useText();
  return useMemo(
    () => ({
      ...speech,
      kind: (code: string) => wordOf(speech, "work-kind", code),
      status: (code: string) => wordOf(speech, "work-status", code),
    }),
    [speech],
  );
}
