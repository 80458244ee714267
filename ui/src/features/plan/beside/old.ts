import type { CellDifference, OutlineRow, PlanDifference, RowDifference, WorkStatus } from "~/backend";
import type { Speech } from "~/text";
import type { PlannedCase } from "../case";
import { amountText } from "../columns";
import { ABOVE, type Branch, type RowKind } from "../rows";

const NAMES = ["title", "name", "statement"];
const PLACES = ["parent", "initiative", "activity", "objective", "service_group"];
const DAYS = ["starts_on", "delivery_on"];

/** What stood in a column of the outline before; nothing where it is what it was. */
export function oldOf(
  row: OutlineRow,
  difference: RowDifference,
  column: string,
  speech: Speech,
  inCase: PlannedCase,
): string[] {
  const { t } = speech;
  const cells = difference.cells;
  const olds = (found: readonly CellDifference[]) => found.flatMap((cell) => cell.old ?? []);
  const of = (...terms: readonly string[]) => cells.filter((cell) => terms.includes(cell.term));
  const withPart = (role: string) => olds(of("assignment").filter((cell) => cell.part === role));
  if (column === "name") {
    return [...olds(of(...NAMES)), ...olds(of(...PLACES)).map((name) => t("baseline-under", { name }))];
  }
  if (column === "lead") return withPart("leads");
  if (column === "supports") return withPart("supports");
  if (column === "years") return oldYears(row, cells, speech);
  if (column === "status") return olds(of("status")).map((word) => t(`work-status-${statusOf(word)}`));
  if (column === "done")
    return olds(of("percent_complete")).map((number) => t("timeline-percent", { number }));
  if (column === "gaps") return olds(of("work_item_gap")).map((name) => name.split(" ", 1)[0] ?? name);
  return column === "amount" ? oldAmount(row, of("amount"), inCase) : [];
}

/** The word of a status as it stands in the plan, from the words of a difference. */
function statusOf(words: string): WorkStatus {
  return words.replaceAll(" ", "_") as WorkStatus;
}

function oldYears(row: OutlineRow, cells: readonly CellDifference[], { t, day }: Speech): string[] {
  const change = (term: string) => cells.find((cell) => cell.term === term);
  const first = change("first_year");
  const last = change("last_year");
  if (first || last) {
    const was = [first ? first.old : row.firstYear, last ? last.old : row.lastYear];
    if (!was[0] || !was[1]) return was.flatMap((year) => year ?? []);
    return [was[0] === was[1] ? was[0] : t("plan-years", { first: was[0], last: was[1] })];
  }
  return DAYS.flatMap((term) => change(term)?.old ?? []).map(day);
}

/** The sum that stood there in the case that is shown: the sum of now, less what came, and what went. */
function oldAmount(row: OutlineRow, cells: readonly CellDifference[], inCase: PlannedCase): string[] {
  const expenses = cells.filter((cell) => !cell.part?.startsWith("funding"));
  const here = expenses.filter((cell) => (cell.part ?? "").split(", ").includes(inCase));
  const sum = (said: (string | null)[]) => said.reduce((total, each) => total + minorOf(each), 0n);
  const now = BigInt(row.amount ?? "0");
  const was = now - sum(here.map((cell) => cell.new)) + sum(here.map((cell) => cell.old));
  return was === now || was === 0n ? [] : [amountText(was.toString())];
}

/** `2500.50 USD` in minor units. */
function minorOf(said: string | null): bigint {
  const amount = (said ?? "0").split(" ", 1)[0] ?? "0";
  const [whole = "0", cents = ""] = amount.split(".");
  return BigInt(`${whole}${cents.padEnd(2, "0")}`);
}

/** The tree with the rows that were removed since, each where it stood. */
export function withRemoved(tree: readonly Branch[], difference: PlanDifference): Branch[] {
  const gone = difference.rows.filter(
    (row) => row.kinds.includes("removed") && Object.hasOwn(ABOVE, row.record.kind),
  );
  if (gone.length === 0) return [...tree];
  const under = new Map<string | null, RowDifference[]>();
  for (const row of gone) {
    const above = row.under?.id ?? null;
    under.set(above, [...(under.get(above) ?? []), row]);
  }
  const ghost = (row: RowDifference): Branch => ({
    row: removedRow(row),
    below: inPlace([], under.get(row.record.id) ?? [], ghost),
  });
  const withGone = (branch: Branch): Branch => ({
    row: branch.row,
    below: inPlace(branch.below.map(withGone), under.get(branch.row.record.id) ?? [], ghost),
  });
  return inPlace(tree.map(withGone), under.get(null) ?? [], ghost);
}

/** Rows with the removed ones among them: each after the one that it stood after, which may be a removed one itself. */
function inPlace(
  there: readonly Branch[],
  gone: readonly RowDifference[],
  ghost: (row: RowDifference) => Branch,
): Branch[] {
  const rows = [...there];
  let waiting = [...gone];
  while (waiting.length > 0) {
    const next = waiting.filter(({ after }) => !waiting.some(({ record }) => record.id === after));
    for (const row of next) {
      const before = rows.findIndex((branch) => branch.row.record.id === row.after);
      const first = rows.findIndex((branch) => branch.row.record.kind === row.record.kind);
      const at = before >= 0 ? before + 1 : row.after === null && first >= 0 ? first : rows.length;
      rows.splice(at, 0, ghost(row));
    }
    if (next.length === 0) return rows;
    waiting = waiting.filter((row) => !next.includes(row));
  }
  return rows;
}

/** A row that is not there any more: all that is known of it is what it was called, and its parts that went with it. */
function removedRow({ record, under }: RowDifference): OutlineRow {
  return {
    record,
    parent: under?.id ?? null,
    number: "",
    parts: [],
    firstYear: null,
    lastYear: null,
    startsOn: null,
    proposalOn: null,
    deliveryOn: null,
    percent: null,
    update: null,
    status: null,
    amount: null,
    amountBasis: null,
    yearsBasis: null,
    gaps: [],
    hasBelow: false,
  };
}

/** Whether a record is of a kind that stands in the outline. */
export function isRow(kind: string): kind is RowKind {
  return Object.hasOwn(ABOVE, kind);
}
