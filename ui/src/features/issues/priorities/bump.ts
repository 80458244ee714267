import type { Priorities } from "~/backend";

/** A place an issue had: in a round, or in the list as it stands. */
export interface Column {
  id: string;
  /** The round's name; null is the list as it stands. */
  name: string | null;
  heldOn: string | null;
  /** Place by issue; issues without a place are not in it. */
  places: ReadonlyMap<string, number>;
  scores: ReadonlyMap<string, number>;
}

/** The rounds in their order, and the order the list has now, when it has one. */
export function columnsOf({ issues, rounds }: Priorities): Column[] {
  const columns: Column[] = rounds.map((round) => ({
    id: round.record.id,
    name: round.record.name,
    heldOn: round.heldOn,
    places: new Map(round.result.flatMap((each) => (each.place === null ? [] : [[each.issue, each.place]]))),
    scores: new Map(round.result.map((each) => [each.issue, each.score])),
  }));
  const ranked = issues.flatMap((issue) =>
    issue.rank === null ? [] : [[issue.record.id, issue.rank] as const],
  );
  if (ranked.length > 0) {
    columns.push({ id: "list", name: null, heldOn: null, places: new Map(ranked), scores: new Map() });
  }
  return columns;
}

export interface Point {
  issue: string;
  column: number;
  place: number;
  x: number;
  y: number;
}

export const STEP = 200;
export const ROW = 34;
const EDGE = 26;
const HEAD = 44;
/** Room for the names behind the last column. */
const NAMES = 300;

/** Where each place stands; issues that share one stand beside each other, so that no circle hides another. */
export function layout(columns: readonly Column[]) {
  const points: Point[] = [];
  let rows = 0;
  for (const [at, column] of columns.entries()) {
    const placed = [...column.places].toSorted(([, a], [, b]) => a - b);
    for (const [row, [issue, place]] of placed.entries()) {
      points.push({ issue, column: at, place, x: EDGE + at * STEP, y: HEAD + ROW / 2 + row * ROW });
    }
    rows = Math.max(rows, placed.length);
  }
  const width = EDGE + Math.max(columns.length - 1, 0) * STEP + NAMES;
  return { points, width, height: HEAD + rows * ROW + 4 };
}

/** The point that an arrow key leads to: along the line of the issue, or up and down the column. */
export function walked(points: readonly Point[], from: Point, key: string): Point | null {
  const line = points.filter((each) => each.issue === from.issue);
  const column = points.filter((each) => each.column === from.column);
  switch (key) {
    case "ArrowRight":
      return line.find((each) => each.column > from.column) ?? null;
    case "ArrowLeft":
      return line.findLast((each) => each.column < from.column) ?? null;
    case "ArrowDown":
      return column.find((each) => each.y > from.y) ?? null;
    case "ArrowUp":
      return column.findLast((each) => each.y < from.y) ?? null;
    default:
      return null;
  }
}

/** Which issue moved most between the last two columns, and by how many places; null where nothing moved. */
export function mover(columns: readonly Column[]): { issue: string; by: number } | null {
  const [before, after] = columns.slice(-2);
  if (!before || !after) return null;
  let found: { issue: string; by: number } | null = null;
  for (const [issue, place] of after.places) {
    const by = (before.places.get(issue) ?? place) - place;
    if (Math.abs(by) > Math.abs(found?.by ?? 0)) found = { issue, by };
  }
  return found;
}
