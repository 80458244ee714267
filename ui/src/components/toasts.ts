import { useSyncExternalStore } from "react";

export interface ToastText {
  /** What happened, in the past tense. */
  text: string;
  /** Takes it back; without it the toast only tells. */
  undo?: (() => void) | undefined;
  /** The change it tells of. Undo takes back the newest one, so this toast goes when another follows. */
  seq?: number;
}

export type ShownToast = ToastText & { id: number };

let shown: ShownToast | null = null;
let next = 1;
const listeners = new Set<() => void>();

function set(toast: ShownToast | null) {
  shown = toast;
  for (const listener of listeners) listener();
}

/** Shows a toast; one that is still there gives way. Never for errors: those stand where they happened. */
export function showToast(toast: ToastText): void {
  set({ ...toast, id: next });
  next += 1;
}

export function dismissToast(id?: number): void {
  if (id === undefined || shown?.id === id) set(null);
}

/** A change was made: a toast that offers to take an earlier one back would take back this one instead. */
export function passToast(seq: number): void {
  if (shown?.seq !== undefined && shown.seq < seq) set(null);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useToast(): ShownToast | null {
  return useSyncExternalStore(listen, () => shown);
}
