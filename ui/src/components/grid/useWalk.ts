import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from "react";
import { rowHeights } from "../rowHeights";
import { picked, walked, type Picking } from "./order";
import { bringIntoView, focusOn, isControl, isTyped, placeOf, rowAt, stopBeside, stopIn } from "./places";
import { useTyping } from "./useTyping";
import type { GridRow, SelectionKind } from "./types";

/** Presses further apart than this, in ms, are never one double press, however patient the system is. */
const SEVERAL = 1000;

interface Walk<T> {
  /** What scrolls; the rows are in it. */
  box: RefObject<HTMLElement | null>;
  rows: readonly GridRow<T>[];
  textOf: (row: T) => string;
  selection: SelectionKind;
  selected: readonly string[];
  onSelect: ((ids: string[]) => void) | undefined;
  onOpen: ((id: string) => void) | undefined;
  onFold: ((id: string, open: boolean) => void) | undefined;
}

/**
 * Walking and picking the rows of a grid: one row takes the focus with Tab, arrows go on from it, Right and Left open and
 * fold it or go through its cells, letters find a row, Shift extends, Ctrl picks one by one. What has the focus keeps it
 * when rows are drawn anew.
 */
export function useWalk<T>(walk: Walk<T>) {
  const { box, rows, selection, selected } = walk;
  const [current, setCurrent] = useState<{ id: string; at: number } | null>(null);
  const at = indexIn(rows, current?.id ?? null);
  if (current && at >= 0 && at !== current.at) setCurrent({ id: current.id, at });
  // Where the row is gone, the one that took its place stands in for it.
  const standIn = current ? Math.min(current.at, rows.length - 1) : indexIn(rows, selected[0] ?? null);
  const place = at >= 0 ? at : Math.max(0, standIn);
  const lost = useRef<string | null>(null);
  const inside = useRef(false);
  const began = useRef<string | null>(null);
  const wanted = useRef<{ id: string; cell: number; focus: boolean } | null>(null);
  const pressed = useRef<{ id: string; at: number } | null>(null);
  const typing = useTyping();

  /** Does what was wanted of a row once it is drawn; answers whether it was. */
  const arrive = (): boolean => {
    const grid = box.current;
    const row = grid && wanted.current ? rowAt(grid, wanted.current.id) : null;
    if (!grid || !row || !wanted.current) return false;
    const { cell, focus } = wanted.current;
    wanted.current = null;
    if (focus) focusOn(cell < 0 ? row : stopIn(row, cell));
    bringIntoView(grid, row);
    return true;
  };
  const go = (id: string, cell = -1, focus = true) => {
    wanted.current = { id, cell, focus };
    // Tab comes to it from now on, even when the focus is elsewhere.
    if (!arrive() || !focus) setCurrent({ id, at: indexIn(rows, id) });
  };

  const pick = (id: string, how: Picking) => {
    if (selection === "none" || !walk.onSelect) return;
    const order = rows.map((row) => row.id);
    const before = { ids: selected, from: began.current };
    const now = picked(order, before, id, selection === "single" ? "alone" : how);
    began.current = now.from;
    const same = now.ids.length === selected.length && now.ids.every((each) => selected.includes(each));
    if (!same) walk.onSelect([...now.ids]);
  };

  // A row that is selected alone from elsewhere comes into view, with the focus where the grid has it.
  const alone = selected.length === 1 ? (selected[0] ?? null) : null;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // A row that is not there yet is waited for.
    if (alone === shown.current || (alone !== null && indexIn(rows, alone) < 0)) return;
    shown.current = alone;
    if (alone === null || (began.current === alone && current?.id === alone)) return;
    began.current = alone;
    go(alone, -1, inside.current);
  });

  useLayoutEffect(() => {
    if (wanted.current) arrive();
    const grid = box.current;
    const next = rows[place];
    if (!inside.current || !next || !grid) return;
    if (lost.current !== null && indexIn(rows, lost.current) >= 0) {
      // It was only on its way: a row that was moved may be gone until the rows above it are open.
      go(lost.current);
      lost.current = null;
    } else if (document.activeElement === document.body) {
      // A row that is drawn anew, or that is gone, loses the focus to the page.
      if (at < 0) lost.current = current?.id ?? null;
      const row = rowAt(grid, next.id);
      if (row) focusOn(row);
    }
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const grid = box.current;
    const here = placeOf(event.target);
    if (!grid || event.altKey || event.defaultPrevented || isTyped(event.target)) return;
    lost.current = null;
    if (event.key === "Tab") leave(grid, event.shiftKey);
    if (!here) return;
    const { row, id, cell } = here;
    const far = event.ctrlKey || event.metaKey;
    const index = indexIn(rows, id);
    const known = rows[index];
    if (!known) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const follow = (to: number, inCell: number) => {
      const next = rows[to];
      if (!next) return;
      go(next.id, inCell);
      if (!far) pick(next.id, event.shiftKey ? "extend" : "alone");
    };
    const page = Math.max(1, Math.floor(grid.clientHeight / rowHeights().row) - 1);
    const to = walked(index, rows.length, page, event);
    if (to !== null) {
      if (event.key === "ArrowUp" && index === 0) {
        const head = grid.querySelectorAll<HTMLElement>("[role=columnheader]")[Math.max(0, cell)];
        if (head) focusOn(head);
      } else follow(to, event.key.startsWith("Arrow") || event.key.startsWith("Page") ? cell : -1);
      done();
      return;
    }
    const onward = getComputedStyle(grid).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const goesOn = event.key === onward;
      done();
      if (cell < 0 && known.folds && known.isOpen !== goesOn) walk.onFold?.(id, goesOn);
      else if (cell < 0 && !goesOn) {
        const above = rows.slice(0, index).findLastIndex((each) => each.level < known.level);
        if (above >= 0) follow(above, -1);
      } else {
        const stop = stopBeside(row, event.target as Element, goesOn ? 1 : -1);
        if (!stop) return;
        focusOn(stop);
        stop.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
      return;
    }
    if (far && event.key.toLowerCase() === "a" && selection === "multiple") {
      walk.onSelect?.(rows.map((each) => each.id));
      done();
      return;
    }
    if (event.key === "Escape" && selected.length > 1) {
      walk.onSelect?.([id]);
      done();
      return;
    }
    // Enter and Space are the control's own where one has the focus.
    if (isControl(event.target)) return;
    const found = isLetter(event) ? typing(event.key, rows.length, (each) => words(walk, each), index) : null;
    if (found !== null) follow(found, -1);
    else if (event.key === "Enter" && walk.onOpen) walk.onOpen(id);
    else if (event.key === " " && selection !== "none")
      pick(id, far ? "toggle" : event.shiftKey ? "extend" : "alone");
    else if (event.key === " " && walk.onOpen) walk.onOpen(id);
    else return;
    event.preventDefault();
  };

  /**
   * The row that a press is for. What the first press of several shows, such as a pane, may move the rows under the hand:
   * the presses that follow it are still for the row it was on.
   */
  const pressedRow = (event: MouseEvent<HTMLElement>): string | null => {
    const here = isControl(event.target) ? null : placeOf(event.target);
    const before = pressed.current;
    if (here && before && event.detail > 1 && event.timeStamp - before.at < SEVERAL) return before.id;
    pressed.current = here && { id: here.id, at: event.timeStamp };
    return here?.id ?? null;
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    lost.current = null;
    const id = pressedRow(event);
    if (id === null) return;
    if (selection === "none") walk.onOpen?.(id);
    else pick(id, event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "toggle" : "alone");
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const id = pressedRow(event);
    if (id !== null && selection !== "none") walk.onOpen?.(id);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    inside.current = true;
    const here = placeOf(event.target);
    if (here && here.id !== current?.id && lost.current === null) {
      setCurrent({ id: here.id, at: indexIn(rows, here.id) });
    }
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    // A window that goes to the back keeps what has the focus in it.
    if (!document.hasFocus() || event.currentTarget.contains(event.relatedTarget)) return;
    inside.current = false;
  };
  return { place, handlers: { onKeyDown, onClick, onDoubleClick, onFocus, onBlur } };
}

/** Puts the focus to an edge of the grid, so that Tab leads on from there and not through every control in every row. */
function leave(grid: HTMLElement, backward: boolean): void {
  const edge = backward ? grid : grid.lastElementChild;
  if (edge instanceof HTMLElement) edge.focus({ preventScroll: true });
}

function indexIn<T>(rows: readonly GridRow<T>[], id: string | null): number {
  return id === null ? -1 : rows.findIndex((row) => row.id === id);
}

function words<T>({ rows, textOf }: Walk<T>, at: number): string {
  const row = rows[at];
  return row ? textOf(row.row) : "";
}

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey;
}
