import type { Speech } from "~/text";
import type { LineageFinding } from "./wire";

/** The place's title, from the counts alone; the plain name where there is nothing to find yet. */
export function issuesFinding(
  { t }: Pick<Speech, "t">,
  found: LineageFinding | null,
): { title: string; counted: boolean } {
  if (!found || found.traced === 0 || found.targets === 0)
    return { title: t("place-issues"), counted: false };
  const title = t(found.targetsArePriorities ? "issues-finding" : "issues-finding-list", {
    traced: t("issues-number-first", { count: found.traced }),
    issues_count: found.issues,
    targets: t("issues-number", { count: found.targets }),
    targets_count: found.targets,
    last: found.lastList,
  });
  return { title, counted: true };
}
