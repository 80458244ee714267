import { useEffect } from "react";
import { makeStore } from "~/state/store";

export type ActionGroup = "file" | "edit" | "go" | "view" | "plan" | "help";

/** Something a person can do, wherever it is offered: palette, menu, button, key, list of keys. */
export interface Action {
  /** `noun.verb`: gap.add, plan.save. */
  id: string;
  /** Its name as shown, `t("…")`. */
  label: string;
  group: ActionGroup;
  /** `Mod+S`; the first is shown, all work. */
  shortcut?: string | undefined;
  also?: readonly string[];
  /** False: it is not offered and its key does nothing. */
  when?: boolean;
  /** Keys of editing text, which a text field keeps for itself. */
  yieldsToText?: boolean;
  /** Has a key but no line in the palette. */
  quiet?: boolean;
  run: () => void;
}

const sets = new Map<symbol, readonly Action[]>();
const all = makeStore<readonly Action[]>([]);

function publish(): void {
  all.set([...sets.values()].flat());
}

/** Offers actions for as long as the calling part is in view. Give it a list kept by `useMemo`. */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => {
    const own = Symbol("actions");
    sets.set(own, actions);
    publish();
    return () => {
      sets.delete(own);
      publish();
    };
  }, [actions]);
}

/** Every action offered now. */
export function useOffered(): readonly Action[] {
  return all.use().filter((action) => action.when !== false);
}

/** One action by id, for a button or a menu; undefined while it is not offered. */
export function useAction(id: string): Action | undefined {
  return all.use().find((action) => action.id === id && action.when !== false);
}

/** The actions at this moment, for the key handler. */
export function offered(): readonly Action[] {
  return all.get().filter((action) => action.when !== false);
}
