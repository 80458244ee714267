import type { TimelineBy, TimelineGroup, TimelineInView, TimelineRow } from "~/backend";
import type { Speech } from "~/text";

export const GROUPINGS = ["objective", "initiative", "owner", "status"] as const satisfies TimelineBy[];

/** One line of the timeline: a row of the plan, or the head of a group. */
export interface Line {
  key: string;
  depth: number;
  /** What it is called, for a head. */
  head: string | null;
  row: TimelineRow | null;
  folds: boolean;
}

/** The lines in view, each with its key and heads in words. */
export function linesOf({ lines }: TimelineInView, by: TimelineBy, speech: Pick<Speech, "t">): Line[] {
  return lines.map(({ depth, folds, group, row }) => ({
    key: group?.key ?? row?.row.record.id ?? "",
    depth,
    head: group && headOf(group, by, speech),
    row,
    folds,
  }));
}

function headOf({ key, name, status }: TimelineGroup, by: TimelineBy, { t }: Pick<Speech, "t">): string {
  if (name !== null) return name;
  if (status !== null) return t(`work-status-${status}`);
  if (key === "removed") return t("timeline-removed");
  return t(by === "owner" ? "timeline-no-owner" : "timeline-no-initiative");
}

/** The work items that wait for another, or that another waits for. */
export function tiedIn({ links }: TimelineInView): ReadonlySet<string> {
  return new Set(links.flatMap((link) => [link.needs, link.item]));
}
