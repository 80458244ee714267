import type { RecordRef, TieRow, Timeline, TimelineRow } from "~/backend";
import type { Speech } from "~/text";
import { leads } from "../columns";

export const GROUPINGS = ["objective", "initiative", "owner", "status"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One line of the timeline: a row of the plan, or the head of a group. */
export interface Line {
  key: string;
  depth: number;
  /** What it is called, for a head. */
  head: string | null;
  row: TimelineRow | null;
  folds: boolean;
}

const idOf = (row: TimelineRow) => row.row.record.id;

/** The lines in view: the outline with its folds, or the work items in groups. */
export function linesOf(
  rows: readonly TimelineRow[],
  grouping: Grouping,
  folded: ReadonlySet<string>,
  { t }: Pick<Speech, "t">,
): Line[] {
  if (grouping !== "objective") return grouped(rows, grouping, folded, { t });
  // A goal has no time of its own, and the activities that go on without work items would only be empty lines.
  const shown = rows.filter(({ row, span }) => {
    const isActivity = ["service_group", "activity"].includes(row.record.kind);
    return row.record.kind !== "goal" && (span !== null || !isActivity);
  });
  const parents = new Map(shown.map((row) => [idOf(row), row.row.parent]));
  const above = new Set(shown.map((row) => row.row.parent));
  const depthOf = (id: string): { depth: number; hidden: boolean } => {
    let depth = 0;
    let hidden = false;
    for (let at = parents.get(id) ?? null; at !== null && parents.has(at); at = parents.get(at) ?? null) {
      depth += 1;
      hidden ||= folded.has(at);
    }
    return { depth, hidden };
  };
  return shown.flatMap((row) => {
    const { depth, hidden } = depthOf(idOf(row));
    if (hidden) return [];
    return [{ key: idOf(row), depth, head: null, row, folds: above.has(idOf(row)) }];
  });
}

function grouped(
  rows: readonly TimelineRow[],
  grouping: Exclude<Grouping, "objective">,
  folded: ReadonlySet<string>,
  { t }: Pick<Speech, "t">,
): Line[] {
  const groups = new Map<string, TimelineRow[]>();
  const rowOf = new Map(rows.map((row) => [idOf(row), row]));
  for (const row of rows) {
    if (row.row.record.kind !== "work_item") continue;
    const owner = leads(row.row).join(", ") || t("timeline-no-owner");
    const status = row.row.status ? t(`work-status-${row.row.status}`) : t("timeline-removed");
    const name = { owner, status, initiative: initiativeOf(rowOf, row)?.name ?? t("timeline-no-initiative") }[
      grouping
    ];
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].flatMap(([head, items]) => {
    const key = `group ${head}`;
    const line: Line = { key, depth: 0, head, row: null, folds: true };
    if (folded.has(key)) return [line];
    return [line, ...items.map((row) => ({ key: idOf(row), depth: 1, head: null, row, folds: false }))];
  });
}

/** So many rows can be looked through at once; in a larger plan the work is folded away at first. */
const FIRST_OPEN = 300;

/** The rows that are folded at first: in a large plan all below the objectives. */
export function foldedAtFirst(rows: readonly TimelineRow[]): ReadonlySet<string> {
  if (rows.length <= FIRST_OPEN) return new Set();
  const above = new Set(rows.map((row) => row.row.parent));
  const below = rows.filter(({ row }) => row.parent !== null);
  return new Set(below.map(idOf).filter((id) => above.has(id)));
}

/** What a work item waits for. */
export function tiesOf({ rows, links }: Timeline, item: string): TieRow[] {
  return links
    .filter((link) => link.item === item)
    .flatMap((link) => {
      const other = rows.find((row) => idOf(row) === link.needs)?.row.record;
      return other ? [{ ...link, other }] : [];
    });
}

/** The initiative or functional activity that a work item stands under, at any depth. */
function initiativeOf(rowOf: ReadonlyMap<string, TimelineRow>, row: TimelineRow): RecordRef | null {
  let above = row.row.parent ? rowOf.get(row.row.parent) : undefined;
  while (above?.row.record.kind === "work_item" && above.row.parent) above = rowOf.get(above.row.parent);
  return above && above.row.record.kind !== "work_item" ? above.row.record : null;
}

/** The work items that wait for another, or that another waits for. */
export function tiedIn({ links }: Timeline): ReadonlySet<string> {
  return new Set(links.flatMap((link) => [link.needs, link.item]));
}
