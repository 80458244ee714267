import { useRef } from "react";
import { useDragAndDrop, type DragAndDropHooks } from "react-aria-components";

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

/** React Aria's dragging within one table; Enter on a grip does the same from the keyboard. */
export function useRowDrag(drag: RowDrag | undefined): DragAndDropHooks {
  const held = useRef<readonly string[]>([]);
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: drag === undefined,
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": drag?.text(String(key)) ?? "" })),
    onDragStart: ({ keys }) => {
      held.current = [...keys].map(String);
    },
    getDropOperation: (target) => {
      if (target.type !== "item" || !drag) return "cancel";
      const place: RowPlace = { key: String(target.key), position: target.dropPosition };
      return drag.canDrop(held.current, place) ? "move" : "cancel";
    },
    onMove: ({ keys, target }) => {
      drag?.onDrop([...keys].map(String), { key: String(target.key), position: target.dropPosition });
    },
  });
  return dragAndDropHooks;
}
