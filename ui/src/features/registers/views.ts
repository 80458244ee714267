import { useCallback, useEffect, useMemo, useRef } from "react";
import { readLook, useKept, useTableLook, type TableLook } from "~/components";
import { useGo, useWhere } from "~/shell/route";

/** A register as somebody wants to see it again: its filters, its hidden columns, its order. */
export interface View {
  name: string;
  filters: Readonly<Record<string, string>>;
  look: TableLook;
}

function readFilters(kept: unknown): Record<string, string> {
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter((pair) => typeof pair[1] === "string"));
}

export function readViews(kept: unknown): readonly View[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each: unknown) => {
    const { name, filters, look } = (each ?? {}) as { name?: unknown; filters?: unknown; look?: unknown };
    return typeof name === "string" ? [{ name, filters: readFilters(filters), look: readLook(look) }] : [];
  });
}

const ordered = (filters: Readonly<Record<string, string>>) =>
  JSON.stringify(Object.entries(filters).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Whether both show the same, whatever they are called. */
export function showsSame(a: Omit<View, "name">, b: Omit<View, "name">): boolean {
  return (
    ordered(a.filters) === ordered(b.filters) &&
    a.look.hidden.toSorted().join(" ") === b.look.hidden.toSorted().join(" ") &&
    a.look.sort?.column === b.look.sort?.column &&
    a.look.sort?.direction === b.look.sort?.direction
  );
}

export interface Views {
  views: readonly View[];
  /** What is shown now. */
  now: Omit<View, "name">;
  /** Keeps what is shown now; a view of the same name is replaced. */
  keep: (name: string) => void;
  show: (view: View) => void;
  replace: (views: readonly View[]) => void;
}

/**
 * The views of a register, and how it was left: whoever comes back to it without asking for anything finds it as it
 * was. `none` are the parameters of the address that are its filters.
 */
export function useViews(register: string, none: Readonly<Record<string, null>>): Views {
  const { params, record } = useWhere();
  const go = useGo();
  const [look, setLook] = useTableLook(register);
  const [views, setViews] = useKept(`views ${register}`, readViews);
  const [left, setLeft] = useKept(`filters ${register}`, readFilters);
  const filters = useMemo(
    () => Object.fromEntries(Object.entries(params).filter(([key]) => key in none)),
    [params, none],
  );
  const arrives = useRef(true);
  useEffect(() => {
    const asksNothing = record === null && Object.keys(filters).length === 0;
    if (arrives.current && asksNothing && Object.keys(left).length > 0) go({ params: left, replace: true });
    else if (ordered(left) !== ordered(filters)) setLeft(filters);
    arrives.current = false;
  }, [filters, left, setLeft, record, go]);
  const show = useCallback(
    (view: View) => {
      setLook(view.look);
      go({ params: { ...none, ...view.filters }, replace: true });
    },
    [setLook, go, none],
  );
  const keep = (name: string) =>
    setViews([...views.filter((view) => view.name !== name), { name, filters, look }]);
  return { views, now: { filters, look }, keep, show, replace: setViews };
}
