import { useCallback, useState, type PointerEvent } from "react";
import type { Milestone, TimelineRow } from "~/backend";
import { dayOf, dragged, isoOf, type Days } from "./days";
import { useSteady } from "./useSteady";

export type Grip = "both" | "start" | "end";

/** What of a row the hand holds: its bar, or one of its milestones. */
type Held = Grip | Milestone;

interface Drag {
  row: TimelineRow;
  holds: Held;
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
  const holdsNow = (row: TimelineRow, holds: Held) => drag?.row === row && drag.holds === holds;
  const spanOf = (row: TimelineRow): Days | null =>
    row.span && drag?.row === row && typeof drag.holds === "string"
      ? dragged(row.span, drag.days, drag.holds)
      : row.span;
  const stopsOf = (row: TimelineRow): readonly Milestone[] =>
    drag?.row === row && drag.days !== 0
      ? row.milestones.map((stop) =>
          stop === drag.holds ? { ...stop, on: isoOf(dayOf(stop.on) + drag.days) } : stop,
        )
      : row.milestones;
  const hand = useSteady({
    down: (event: PointerEvent<Element>, row: TimelineRow, holds: Held) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ row, holds, from: event.clientX, days: 0 });
    },
    move: (event: PointerEvent<Element>, row: TimelineRow, holds: Held) => {
      if (!drag || !holdsNow(row, holds)) return;
      const days = Math.round(((event.clientX - drag.from) * (mirrored ? -1 : 1)) / pxADay);
      if (days !== drag.days) setDrag({ ...drag, days });
    },
    up: (row: TimelineRow, holds: Held) => {
      if (!drag || !holdsNow(row, holds)) return;
      setDrag(null);
      if (typeof holds !== "string") {
        if (drag.days !== 0) onDropStop(row, holds, isoOf(dayOf(holds.on) + drag.days));
        return;
      }
      const span = spanOf(row);
      if (span && (span.start !== row.span?.start || span.end !== row.span.end)) onDrop(row, span);
    },
  });
  const cancel = useCallback(() => setDrag(null), []);
  const handOf = useCallback(
    (row: TimelineRow, holds: Held) => ({
      onPointerDown: (event: PointerEvent<Element>) => hand.down(event, row, holds),
      onPointerMove: (event: PointerEvent<Element>) => hand.move(event, row, holds),
      onPointerUp: () => hand.up(row, holds),
      onPointerCancel: cancel,
    }),
    [hand, cancel],
  );
  return {
    handOf,
    /** The days of a row as the hand has them now. */
    spanOf,
    /** The milestones of a row as the hand has them now. */
    stopsOf,
    isDragging: drag !== null,
    cancel,
  };
}
