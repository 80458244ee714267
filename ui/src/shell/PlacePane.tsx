import { useEffect, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { makeStore } from "~/state/store";

/** Where a place may draw a pane of its own instead of the record's. */
export const paneSlot = makeStore<HTMLElement | null>(null);
export const paneUses = makeStore(0);

/**
 * A place's own right pane (a cell of the matrix, a change of the redline). While it is shown the record's pane gives way.
 * `<PlacePane><Pane title={…} onClose={…} /></PlacePane>`
 */
export function PlacePane({ children }: { children: ReactNode }) {
  useEffect(() => {
    paneUses.set(paneUses.get() + 1);
    return () => paneUses.set(paneUses.get() - 1);
  }, []);
  const slot = paneSlot.use();
  return slot ? createPortal(children, slot) : null;
}
