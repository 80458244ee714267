import type { TableColumn } from "./columns";
import { leadColumn } from "./columns";
import { useKept } from "./kept";
import type { Sort } from "./grid/types";

/** How a table is shown: the columns that are hidden, and the order; none is the order the table starts in. */
export interface TableLook {
  hidden: readonly string[];
  sort: Sort;
}

export const PLAIN_LOOK: TableLook = { hidden: [], sort: null };

export function readLook(kept: unknown): TableLook {
  if (typeof kept !== "object" || kept === null) return PLAIN_LOOK;
  const { hidden, sort } = kept as { hidden?: unknown; sort?: unknown };
  return {
    hidden: Array.isArray(hidden) ? hidden.filter((id) => typeof id === "string") : [],
    sort: isSort(sort) ? sort : null,
  };
}

function isSort(kept: unknown): kept is NonNullable<Sort> {
  if (typeof kept !== "object" || kept === null) return false;
  const { column, direction } = kept as { column?: unknown; direction?: unknown };
  return typeof column === "string" && (direction === "ascending" || direction === "descending");
}

/** How a person left the table of this name in this plan. */
export function useTableLook(table: string | undefined): readonly [TableLook, (look: TableLook) => void] {
  return useKept(table === undefined ? undefined : `table ${table}`, readLook);
}

/** The columns in view. The one that names the row always is. */
export function columnsInView<Row>(
  all: readonly TableColumn<Row>[],
  { hidden }: TableLook,
): readonly TableColumn<Row>[] {
  const lead = leadColumn(all);
  return hidden.length ? all.filter((column) => column.id === lead || !hidden.includes(column.id)) : all;
}
