import type { HomeCounts, MoneyCase, MoneyYear } from "~/backend";
import type { Speech } from "~/text";

/**
 * What the dashboard's title says, from the counts alone. A count of 0 is not a finding; with none left the place's plain
 * name stands.
 */
export function homeFinding({ t }: Speech, counts: HomeCounts): { title: string; counted: boolean } {
  const { gapsOpen, issuesWithoutOwner, issuesWithoutWork, decisionsOpen } = counts;
  const parts: string[] = [];
  if (gapsOpen > 0) parts.push(t("home-finds-gaps", { count: gapsOpen }));
  if (issuesWithoutWork > 0) parts.push(t("home-finds-no-work", { count: issuesWithoutWork }));
  if (issuesWithoutOwner > 0) parts.push(t("home-finds-no-owner", { count: issuesWithoutOwner }));
  if (decisionsOpen > 0) parts.push(t("home-finds-decisions", { count: decisionsOpen }));
  const [first, second] = parts;
  if (!first) return { title: t("place-home"), counted: false };
  const sentence = second ? t("home-finds-both", { first, second }) : first;
  return { title: sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1), counted: true };
}

/** What the money says in one case, from the years that have both funding and expense in it. Nothing is claimed of the others. */
export function fundingFinding(
  { t }: Pick<Speech, "t">,
  inCase: MoneyCase,
  planned: readonly Pick<MoneyYear, "year" | "net">[],
): string {
  const count = planned.filter(({ net }) => net?.startsWith("-")).length;
  const [first, last] = [planned[0]?.year, planned.at(-1)?.year];
  const of = { case: t(`case-${inCase}`), count };
  if (!first || !last) return t("home-funding-unknown", of);
  if (planned.length === 1) return t("home-funding-one", { ...of, year: first.name });
  return t("home-funding", { ...of, first: first.name, last: last.name });
}
