import { useLayoutEffect, useRef, useState } from "react";

type Functions = Record<string, (...args: never[]) => unknown>;

/**
 * Functions that stay the same from one drawing to the next and do what the newest of them do: what is given them need
 * not be drawn anew when they change.
 */
export function useSteady<T extends Functions>(functions: T): T {
  const newest = useRef<T>(functions);
  useLayoutEffect(() => {
    newest.current = functions;
  });
  const [steady] = useState(() => {
    const names = Object.keys(functions);
    const called = (name: string) => [name, (...args: never[]) => newest.current[name]?.(...args)];
    return Object.fromEntries(names.map(called)) as T;
  });
  return steady;
}
