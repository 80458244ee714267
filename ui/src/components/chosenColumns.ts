import { useState } from "react";
import { leadColumn, type TableColumn } from "./columns";

let plan = "";

/** From now on the tables are those of this plan: what a person hid in another one is not hidden here. */
export function tablesOf(file: string): void {
  plan = file;
}

const keyOf = (table: string) => `columns ${plan} ${table}`;

function remembered(table: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(table)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export interface ChosenColumns<Row> {
  /** Those in view. */
  columns: readonly TableColumn<Row>[];
  hidden: readonly string[];
  hide: (ids: readonly string[]) => void;
}

/** The columns that a person leaves in view, remembered for each plan and table. The one that names the row stays. */
export function useChosenColumns<Row>(
  table: string | undefined,
  all: readonly TableColumn<Row>[],
): ChosenColumns<Row> {
  const [hidden, setHidden] = useState(() => (table ? remembered(table) : []));
  const lead = leadColumn(all);
  const hide = (ids: readonly string[]) => {
    setHidden(ids);
    if (!table) return;
    try {
      localStorage.setItem(keyOf(table), JSON.stringify(ids));
    } catch {
      // Without a place to keep it, the choice holds as long as the table is in view.
    }
  };
  const columns = hidden.length
    ? all.filter((column) => column.id === lead || !hidden.includes(column.id))
    : all;
  return { columns, hidden, hide };
}
