import { rowHeights } from "../rowHeights";

/** The element of the row with an id, when it is drawn. */
export function rowAt(grid: HTMLElement, id: string): HTMLElement | null {
  return grid.querySelector(`[role=row][data-key="${CSS.escape(id)}"]`);
}

/** The row that holds an element, with the place of the cell in it; below zero for the row itself. */
export function placeOf(target: EventTarget | null): { row: HTMLElement; id: string; cell: number } | null {
  if (!(target instanceof HTMLElement)) return null;
  const row = target.closest<HTMLElement>("[role=row][data-key]");
  const id = row?.dataset["key"];
  if (!row || id === undefined) return null;
  return { row, id, cell: [...row.children].findIndex((cell) => cell.contains(target)) };
}

const STOPS = "button:not(:disabled), a[href], input, textarea, [role=link], [role=button]";

/** Whether an element does something of its own when it is pressed. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(STOPS) !== null;
}

/** Whether keys are letters there. */
export function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, [contenteditable=true], [role=dialog]") !== null
  );
}

/** What the arrows stop at within a row, in reading order: what can be pressed in a cell, or else the cell. */
function stopsOf(row: HTMLElement): HTMLElement[] {
  return [...row.children].flatMap((cell) => {
    if (!(cell instanceof HTMLElement)) return [];
    const inside = [...cell.querySelectorAll<HTMLElement>(STOPS)];
    return inside.length > 0 ? inside : [cell];
  });
}

/** The stop one step on from an element of a row; `"row"` before the first, nothing after the last. */
export function stopBeside(row: HTMLElement, from: Element, by: 1 | -1): HTMLElement | null {
  const stops = stopsOf(row);
  const at = from === row ? -1 : stops.findIndex((stop) => stop === from || stop.contains(from));
  const next = at + by;
  if (next < 0) return from === row ? null : row;
  return stops[next] ?? null;
}

/** The first stop of the cell at a place. */
export function stopIn(row: HTMLElement, cell: number): HTMLElement {
  const place = row.children[cell];
  if (!(place instanceof HTMLElement)) return row;
  return place.querySelector<HTMLElement>(STOPS) ?? place;
}

/** Gives an element the focus. A cell can be focused only by keys, so that a press goes to its row. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** Scrolls up or down as far as an element needs to be seen below the heads; never from side to side. */
export function bringIntoView(box: HTMLElement, element: HTMLElement): void {
  if (box.scrollHeight <= box.clientHeight) {
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
    return;
  }
  const [view, place] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  const { head } = rowHeights();
  const above = view.top + head - place.top;
  // In a box too low for both, the element stands below the heads.
  const below = Math.min(place.bottom - (view.top + box.clientHeight), -above);
  if (above > 0) box.scrollTop -= above;
  else if (below > 0) box.scrollTop += below;
}
