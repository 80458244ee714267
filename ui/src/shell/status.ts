import { useEffect } from "react";
import { makeStore } from "~/state/store";

/** What is selected and the keys that act on it, at the start of the status line. */
export const statusHint = makeStore<string | null>(null);
/** What just happened: saved, undone, checked. Read aloud. */
export const statusMessage = makeStore<string | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in the status line for a while; screen readers hear it. */
export function tell(text: string): void {
  clearTimeout(timer);
  statusMessage.set(text);
  timer = setTimeout(() => statusMessage.set(null), 8000);
}

/** Takes away what was said: something newer happened, which is said elsewhere. */
export function hush(): void {
  clearTimeout(timer);
  statusMessage.set(null);
}

/** Teaches the keys of what is selected: `useStatusHint(t("coverage-cell-keys"))`. */
export function useStatusHint(hint: string | null): void {
  useEffect(() => {
    statusHint.set(hint);
    return () => {
      if (statusHint.get() === hint) statusHint.set(null);
    };
  }, [hint]);
}
