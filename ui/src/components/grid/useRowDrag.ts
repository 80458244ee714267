import { useState, type DragEvent, type FocusEvent, type KeyboardEvent } from "react";
import { placeOf } from "./places";

/** Where rows are put: onto another row, or before or after it. */
export interface RowPlace {
  key: string;
  position: "on" | "before" | "after";
}

export interface RowDrag {
  /** What the grip of a row is called. */
  gripName: (key: string) => string;
  /** Its words, for other programs that the row is dropped into. */
  text: (key: string) => string;
  canDrop: (keys: readonly string[], place: RowPlace) => boolean;
  onDrop: (keys: readonly string[], place: RowPlace) => void;
}

/** Rows that are on their way. */
export interface Carried {
  keys: readonly string[];
  over: RowPlace | null;
  /** By the keys of the grip, not by the hand. */
  byKeys: boolean;
}

const POSITIONS = ["before", "on", "after"] as const;

/** Rows taken by the hand, or by the keys of their grip: arrows choose among the places they can go to, Enter puts them there. */
export function useRowDrag(drag: RowDrag | undefined, order: readonly string[], selected: readonly string[]) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const keysWith = (id: string) => (selected.includes(id) ? selected : [id]);

  const onDragStart = (event: DragEvent<HTMLElement>) => {
    const here = placeOf(event.target);
    if (!drag || !here) return;
    const keys = keysWith(here.id);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", keys.map(drag.text).join("\n"));
    setCarried({ keys, over: null, byKeys: false });
  };
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    if (!drag || !carried) return;
    const over = placeUnder(event, (place) => drag.canDrop(carried.keys, place));
    if (over) event.preventDefault();
    const same = over?.key === carried.over?.key && over?.position === carried.over?.position;
    if (!same) setCarried({ ...carried, over });
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    if (!carried?.over) return;
    event.preventDefault();
    drag?.onDrop(carried.keys, carried.over);
    setCarried(null);
  };
  const onDragEnd = () => setCarried(null);

  /** The next place that takes the rows, from one on; the last one that did at either end. */
  const placeFrom = (keys: readonly string[], from: RowPlace, by: 1 | -1): RowPlace | null => {
    const last = order.length * POSITIONS.length;
    let at = order.indexOf(from.key) * POSITIONS.length + POSITIONS.indexOf(from.position) + by;
    for (; at >= 0 && at < last; at += by) {
      const place = {
        key: order[Math.floor(at / POSITIONS.length)] ?? from.key,
        position: POSITIONS[at % POSITIONS.length] ?? "on",
      };
      if (drag?.canDrop(keys, place)) return place;
    }
    return null;
  };
  const take = (id: string) => {
    const keys = keysWith(id);
    const here: RowPlace = { key: id, position: "on" };
    setCarried({ keys, over: placeFrom(keys, here, 1) ?? placeFrom(keys, here, -1), byKeys: true });
  };
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    if (!carried?.byKeys) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") setCarried(null);
    if (event.key === "Enter") {
      if (carried.over) drag?.onDrop(carried.keys, carried.over);
      setCarried(null);
    }
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    const over = by && carried.over ? placeFrom(carried.keys, carried.over, by) : null;
    if (over) setCarried({ ...carried, over });
  };
  const onBlurCapture = (event: FocusEvent<HTMLElement>) => {
    if (carried?.byKeys && !event.currentTarget.contains(event.relatedTarget)) setCarried(null);
  };
  return {
    carried,
    take,
    handlers: drag ? { onDragStart, onDragOver, onDrop, onDragEnd, onKeyDownCapture, onBlurCapture } : {},
  };
}

/** The place under the pointer: the outer quarters of a row are before and after it, and what cannot be is passed over. */
function placeUnder(event: DragEvent<HTMLElement>, can: (place: RowPlace) => boolean): RowPlace | null {
  const here = placeOf(event.target);
  if (!here) return null;
  const box = here.row.getBoundingClientRect();
  const share = (event.clientY - box.top) / box.height;
  const half = share < 0.5 ? ("before" as const) : ("after" as const);
  const wanted = share > 0.25 && share < 0.75 ? (["on", half] as const) : ([half, "on"] as const);
  return wanted.map((position) => ({ key: here.id, position })).find(can) ?? null;
}
