import type { HomeCounts } from "~/backend";
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
