import { useState, type PointerEvent } from "react";
import type { TimelineRow } from "~/backend";
import { dragged, type Days } from "./days";

export type Grip = "both" | "start" | "end";

interface Drag {
  row: TimelineRow;
  grip: Grip;
  from: number;
  span: Days;
}

/** Follows a bar under the hand; the plan hears of it when it is let go, and Escape gives it back. */
export function useDrag({
  pxADay,
  mirrored,
  onDrop,
}: {
  pxADay: number;
  mirrored: boolean;
  onDrop: (row: TimelineRow, span: Days) => void;
}) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const days = (event: PointerEvent, start: number) =>
    Math.round(((event.clientX - start) * (mirrored ? -1 : 1)) / pxADay);
  const gripOf = (row: TimelineRow, grip: Grip) => ({
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (!row.span || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ row, grip, from: event.clientX, span: row.span });
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      if (!drag || drag.row !== row || !row.span) return;
      setDrag({ ...drag, span: dragged(row.span, days(event, drag.from), drag.grip) });
    },
    onPointerUp: () => {
      if (!drag || drag.row !== row) return;
      setDrag(null);
      const { span } = drag;
      if (span.start !== row.span?.start || span.end !== row.span.end) onDrop(row, span);
    },
    onPointerCancel: () => setDrag(null),
  });
  return {
    gripOf,
    /** The days of a row as the hand has them now. */
    spanOf: (row: TimelineRow): Days | null => (drag?.row === row ? drag.span : row.span),
    isDragging: drag !== null,
    cancel: () => setDrag(null),
  };
}
