import { useEffect, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { makeStore } from "~/state/store";

/** Where a place may draw a pane of its own instead of the record's. */
export const paneSlot = makeStore<HTMLElement | null>(null);
export const paneUses = makeStore(0);
/** How many of them belong to their place and are never closed. */
export const paneStays = makeStore(0);

/**
 * A place's own right pane (a cell of the matrix, a change of the redline). While it is shown the record's pane gives way.
 * `<PlacePane><Pane title={…} onClose={…} /></PlacePane>`. One that `stays` cannot be closed: where there is no room beside
 * the content it is folded until somebody asks for it.
 */
export function PlacePane({ children, stays = false }: { children: ReactNode; stays?: boolean }) {
  useEffect(() => {
    paneUses.set(paneUses.get() + 1);
    if (stays) paneStays.set(paneStays.get() + 1);
    return () => {
      paneUses.set(paneUses.get() - 1);
      if (stays) paneStays.set(paneStays.get() - 1);
    };
  }, [stays]);
  const slot = paneSlot.use();
  return slot ? createPortal(children, slot) : null;
}
