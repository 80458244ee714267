import type {
  Counting,
  CoverageMatrix,
  CoverageValue,
  IssueGroup,
  MatrixCell,
  MatrixRow,
  MatrixWork,
  Standing,
} from "./wire";

/** How the matrix is counted and cut. */
export interface View {
  counting: Counting;
  holesOnly: boolean;
  /** Columns without any judgement are left out, so that the judged ones can be read. */
  judgedOnly: boolean;
  /** Only rows with a judgement that is older than its work, that gives no reason, or that are covered more than once. */
  only: "stale" | "silent" | "over" | null;
}

export const LETTERS: Record<CoverageValue, string> = {
  covers: "C",
  partly_covers: "P",
  does_not_cover: "N",
  nothing_exists: "∅",
  not_assessed: "?",
};

export const VALUES: readonly CoverageValue[] = [
  "covers",
  "partly_covers",
  "does_not_cover",
  "nothing_exists",
  "not_assessed",
];

/** The letter that stands for what a row comes to. */
export const STANDING_VALUE: Record<Standing, CoverageValue> = {
  covered: "covers",
  partial: "partly_covers",
  uncovered: "does_not_cover",
  nothing_exists: "nothing_exists",
  not_assessed: "not_assessed",
};

/** What a cell looks like: a cell nobody judged in a row of which nothing exists shows that. */
export interface ShownCell {
  cell: MatrixCell;
  shown: CoverageValue;
  /** Said of the whole issue, not of this cell. */
  ofWholeRow: boolean;
  /** Place in a run of ∅ cells, for one frame round them; null outside a run. */
  run: { at: number; length: number } | null;
  /** A filter is on and this cell is not what it looks for. */
  dimmed: boolean;
}

export interface ShownRow {
  row: MatrixRow;
  /** Which columns and which filter its cells are worked out for. */
  of: string;
  /** Worked out when they are first asked for: of hundreds of rows few are drawn. */
  readonly cells: ShownCell[];
  /** The number to print large: the first row of a topic has it. */
  topicNumber: number | null;
  startsTopic: boolean;
}

export interface ShownGroup {
  group: IssueGroup;
  rows: ShownRow[];
}

export interface ShownMatrix {
  works: MatrixWork[];
  groups: ShownGroup[];
  /** Rows in the order they stand, across the groups. */
  rows: ShownRow[];
  /** Only one group, and nothing to tell apart. */
  plain: boolean;
}

export function standingOf(row: MatrixRow, counting: Counting): Standing {
  return counting === "strict" ? row.strict : row.relaxed;
}

/** Everything but covered still needs something. */
export function isHole(row: MatrixRow, counting: Counting): boolean {
  return standingOf(row, counting) !== "covered";
}

/** The rows that were looked through already: a judgement changes one of hundreds. */
const overCovered = new WeakMap<MatrixRow, boolean>();

/** Whether several works each resolve the whole issue: work that may be done twice. */
export function isOverCovered(row: MatrixRow): boolean {
  const before = overCovered.get(row);
  if (before !== undefined) return before;
  const isOver = row.cells.filter((cell) => cell.value === "covers").length > 1;
  overCovered.set(row, isOver);
  return isOver;
}

function matches(cell: MatrixCell, only: View["only"]): boolean {
  if (cell.value === "not_assessed") return false;
  if (only === "over") return cell.value === "covers";
  return only === "stale" ? cell.stale : !cell.hasRationale;
}

function rowMatches(row: MatrixRow, only: View["only"]): boolean {
  if (only === null) return true;
  if (only === "over") return isOverCovered(row);
  const whole = row.nothingExists;
  if (whole && (only === "stale" ? whole.stale : !whole.hasRationale)) return true;
  return row.cells.some((cell) => matches(cell, only));
}

/** What was worked out of a row, and for which columns and filter: a judgement changes one row of hundreds. */
const known = new WeakMap<MatrixRow, { of: string; cells: ShownCell[] }>();

function shownCells(row: MatrixRow, columns: readonly number[], only: View["only"], of: string): ShownCell[] {
  const before = known.get(row);
  if (before?.of === of) return before.cells;
  const cells = joinedCells(row, columns, only);
  known.set(row, { of, cells });
  return cells;
}

const knownRows = new WeakMap<MatrixRow, ShownRow>();

/** The row as it was shown before, where it says the same. */
function sameRow(shown: ShownRow): ShownRow {
  const before = knownRows.get(shown.row);
  const same =
    before?.of === shown.of &&
    before.topicNumber === shown.topicNumber &&
    before.startsTopic === shown.startsTopic;
  if (same) return before;
  knownRows.set(shown.row, shown);
  return shown;
}

function joinedCells(row: MatrixRow, columns: readonly number[], only: View["only"]): ShownCell[] {
  const cells = columns.flatMap((index) => {
    const cell = row.cells[index];
    if (!cell) return [];
    const ofWholeRow = row.nothingExists !== null && cell.value === "not_assessed";
    return [
      {
        cell,
        ofWholeRow,
        shown: ofWholeRow ? ("nothing_exists" as const) : cell.value,
        run: null,
        dimmed: only !== null && !matches(cell, only),
      } satisfies ShownCell,
    ];
  });
  const joined: ShownCell[] = [];
  for (let start = 0; start < cells.length;) {
    let end = start;
    while (cells[end]?.shown === "nothing_exists") end += 1;
    const length = end - start;
    if (length === 0) {
      joined.push(cells[start] as ShownCell);
      start += 1;
      continue;
    }
    for (let at = 0; at < length; at += 1) {
      joined.push({ ...(cells[start + at] as ShownCell), run: { at, length } });
    }
    start = end;
  }
  return joined;
}

/** What a view was cut to when it was chosen. */
export interface Cut {
  /** The list and the choices it was made from. */
  of: string;
  works: ReadonlySet<string>;
  issues: ReadonlySet<string>;
}

function fits(row: MatrixRow, view: View): boolean {
  return (!view.holesOnly || isHole(row, view.counting)) && rowMatches(row, view.only);
}

export function cutName(matrix: CoverageMatrix, view: View): string {
  return [matrix.list, view.counting, view.holesOnly, view.judgedOnly, view.only].join(" ");
}

/** Cuts the matrix to what a view asks for. */
export function cutOf(matrix: CoverageMatrix, view: View): Cut {
  // Where nothing was judged yet there is nothing to single out, and the first judgement needs its column.
  const cuts = view.judgedOnly && matrix.works.some((work) => work.judged > 0);
  return {
    of: cutName(matrix, view),
    works: new Set(matrix.works.flatMap((work) => (cuts && work.judged === 0 ? [] : work.record.id))),
    issues: new Set(matrix.rows.flatMap((row) => (fits(row, view) ? row.issue.id : []))),
  };
}

/**
 * The part of the matrix that is in view, in the order it is read. What was in view when the view was chosen stays
 * there, so that judging a cell never takes its row or column from under the hand.
 */
export function shownMatrix(matrix: CoverageMatrix, view: View, cut: Cut): ShownMatrix {
  const columns = matrix.works.flatMap((work, index) =>
    cut.works.has(work.record.id) || work.judged > 0 ? [index] : [],
  );
  const of = `${view.only} ${columns.join(" ")}`;
  const kept = matrix.rows.filter((row) => cut.issues.has(row.issue.id) || fits(row, view));
  const groups: ShownGroup[] = [];
  let topic: string | null = null;
  for (const row of kept) {
    const last = groups.at(-1);
    const isNewGroup = !last || last.group !== row.group;
    const own = row.topic?.issue.id ?? (row.group === "no_topic" ? null : row.issue.id);
    const startsTopic = own !== null && (isNewGroup || own !== topic);
    topic = own;
    const shown = sameRow({
      row,
      of,
      get cells() {
        return shownCells(row, columns, view.only, of);
      },
      topicNumber: startsTopic ? (row.topic?.rank ?? row.rank) : null,
      startsTopic,
    });
    if (isNewGroup) groups.push({ group: row.group, rows: [shown] });
    else last?.rows.push(shown);
  }
  return {
    works: columns.flatMap((index) => matrix.works[index] ?? []),
    groups,
    rows: groups.flatMap((group) => group.rows),
    plain: groups.length === 1 && groups[0]?.group === "other",
  };
}

/** The key that sets a value, if this is one. A letter counts only without a modifier. */
export function valueOfKey(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): CoverageValue | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case "c":
    case "C":
      return "covers";
    case "p":
    case "P":
      return "partly_covers";
    case "n":
    case "N":
      return "does_not_cover";
    case "0":
    case "∅":
      return "nothing_exists";
    case "?":
    case "Delete":
    case "Backspace":
      return "not_assessed";
    default:
      return null;
  }
}
