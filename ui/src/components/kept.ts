import { useCallback, useMemo, useSyncExternalStore } from "react";

let plan = "";

/** From now on what is kept is this plan's: what a person hid in another one is not hidden here. */
export function tablesOf(file: string): void {
  plan = file;
}

/** What could not be written down holds as long as the window is open. */
const unwritten = new Map<string, string>();
const listeners = new Set<() => void>();

function textOf(key: string): string | null {
  try {
    return unwritten.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    unwritten.delete(key);
  } catch {
    unwritten.set(key, text);
  }
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * How a person left a table, kept on this computer for each plan. `read` makes sense of what was kept, also of what an
 * older or a newer application wrote. Without a name nothing is kept and nothing changes.
 */
export function useKept<T>(
  name: string | undefined,
  read: (kept: unknown) => T,
): readonly [T, (value: T) => void] {
  return useKeptAt(name === undefined ? undefined : `${plan} ${name}`, read);
}

/** What a person left that belongs to no plan, kept on this computer whatever plan is open. */
export function useKeptOverall<T>(
  name: string,
  read: (kept: unknown) => T,
): readonly [T, (value: T) => void] {
  return useKeptAt(`throughline.${name}`, read);
}

function useKeptAt<T>(key: string | undefined, read: (kept: unknown) => T): readonly [T, (value: T) => void] {
  const text = useSyncExternalStore(listen, () => (key === undefined ? null : textOf(key)));
  const value = useMemo(() => read(parsed(text)), [text, read]);
  const set = useCallback((next: T) => key !== undefined && keep(key, JSON.stringify(next)), [key]);
  return [value, set];
}

/** What a person left in view, for each plan, as long as the window is open. */
const inView = new Map<string, unknown>();

/**
 * How a person left something in view, such as which rows are open: it is found again after another place was looked at,
 * and each plan has its own. Whatever uses the same name shares it.
 */
export function useLeft<T>(name: string, first: T): readonly [T, (value: T) => void] {
  const key = `${plan} ${name}`;
  const value = useSyncExternalStore(listen, () => (inView.has(key) ? (inView.get(key) as T) : first));
  const set = useCallback(
    (next: T) => {
      inView.set(key, next);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [value, set];
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
