import type { TimelineBy, TimelineGroup, TimelineLine, TimelineLink, TimelineRow } from "~/backend";
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

/**
 * Makes lines of what was read, each with its key and heads in words. What says the same as before becomes the same line,
 * so that it is not drawn anew.
 */
export function linesBy(by: TimelineBy, speech: Pick<Speech, "t">): (read: TimelineLine) => Line {
  const made = new WeakMap<TimelineLine, Line>();
  return (read) => {
    const { depth, folds, group, row } = read;
    const line = made.get(read) ?? {
      key: group?.key ?? row?.row.record.id ?? "",
      depth,
      head: group && headOf(group, by, speech),
      row,
      folds,
    };
    made.set(read, line);
    return line;
  };
}

function headOf({ key, name, status }: TimelineGroup, by: TimelineBy, { t }: Pick<Speech, "t">): string {
  if (name !== null) return name;
  if (status !== null) return t(`work-status-${status}`);
  if (key === "removed") return t("timeline-removed");
  return t(by === "owner" ? "timeline-no-owner" : "timeline-no-initiative");
}

/** The ties of each work item that waits for another, or that another waits for. */
export function tiesIn(links: readonly TimelineLink[]): ReadonlyMap<string, readonly TimelineLink[]> {
  const ties = new Map<string, TimelineLink[]>();
  for (const link of links) {
    for (const end of new Set([link.needs, link.item])) {
      const known = ties.get(end);
      if (known) known.push(link);
      else ties.set(end, [link]);
    }
  }
  return ties;
}
