import { useMemo, useState } from "react";
import type { Selection } from "react-aria-components";
import { idsOf } from "./TableParts";

/**
 * The selected rows, with the row from which Shift extends them. React Aria keeps that row in the selection it reports
 * and forgets it when it is handed back plain ids, so what it reported last is handed back as long as it still holds.
 */
export function useRange(
  selected: readonly string[],
  all: () => readonly string[],
  onSelect: ((ids: string[]) => void) | undefined,
): { selectedKeys: Selection; onSelectionChange: (keys: Selection) => void } {
  const [last, setLast] = useState<Selection>(() => new Set());
  const selectedKeys = useMemo(() => (isOf(last, selected) ? last : new Set(selected)), [last, selected]);
  const onSelectionChange = (keys: Selection) => {
    setLast(keys);
    onSelect?.(idsOf(keys, all()));
  };
  return { selectedKeys, onSelectionChange };
}

function isOf(selection: Selection, ids: readonly string[]): boolean {
  return selection !== "all" && selection.size === ids.length && ids.every((id) => selection.has(id));
}
