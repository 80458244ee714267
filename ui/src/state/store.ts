import { useSyncExternalStore } from "react";

/** A value several parts of the window share. */
export interface Store<T> {
  get: () => T;
  set: (value: T) => void;
  /** The value, followed. */
  use: () => T;
}

export function makeStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    get,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of Array.from(listeners)) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
