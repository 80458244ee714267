import { useState, type PointerEvent } from "react";
import type { Milestone, TimelineRow } from "~/backend";
import { dayOf, dragged, isoOf, type Days } from "./days";

export type Grip = "both" | "start" | "end";

interface Drag {
  row: TimelineRow;
  /** What of the row the hand holds: its bar, or one of its milestones. */
  holds: Grip | Milestone;
  from: number;
  days: number;
}

/** Follows what is under the hand; the plan hears of it when it is let go, and Escape gives it back. */
export function useDrag({
  pxADay,
  mirrored,
  onDrop,
  onDropStop,
}: {
  pxADay: number;
  mirrored: boolean;
  onDrop: (row: TimelineRow, span: Days) => void;
  onDropStop: (row: TimelineRow, stop: Milestone, on: string) => void;
}) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const holdsNow = (row: TimelineRow, holds: Grip | Milestone) => drag?.row === row && drag.holds === holds;
  const spanOf = (row: TimelineRow): Days | null =>
    row.span && drag?.row === row && typeof drag.holds === "string"
      ? dragged(row.span, drag.days, drag.holds)
      : row.span;
  const dayOfStop = (row: TimelineRow, stop: Milestone): string =>
    drag && drag.days !== 0 && holdsNow(row, stop) ? isoOf(dayOf(stop.on) + drag.days) : stop.on;
  const handOf = (row: TimelineRow, holds: Grip | Milestone) => ({
    onPointerDown: (event: PointerEvent<Element>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ row, holds, from: event.clientX, days: 0 });
    },
    onPointerMove: (event: PointerEvent<Element>) => {
      if (!drag || !holdsNow(row, holds)) return;
      const days = Math.round(((event.clientX - drag.from) * (mirrored ? -1 : 1)) / pxADay);
      if (days !== drag.days) setDrag({ ...drag, days });
    },
    onPointerUp: () => {
      if (!holdsNow(row, holds)) return;
      setDrag(null);
      const span = spanOf(row);
      if (typeof holds !== "string") {
        const on = dayOfStop(row, holds);
        if (on !== holds.on) onDropStop(row, holds, on);
      } else if (span && (span.start !== row.span?.start || span.end !== row.span.end)) onDrop(row, span);
    },
    onPointerCancel: () => setDrag(null),
  });
  return {
    handOf,
    /** The days of a row as the hand has them now. */
    spanOf,
    /** The day of a milestone as the hand has it now. */
    dayOfStop,
    isDragging: drag !== null,
    cancel: () => setDrag(null),
  };
}
