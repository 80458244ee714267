import { useCallback, useState, type PointerEvent } from "react";
import type { Milestone, TimelineRow } from "~/backend";
import { dayOf, dragged, isoOf, type Days } from "./days";
import { stopKey } from "./Stops";
import { useSteady } from "./useSteady";

export type Grip = "both" | "start" | "end";

/** What of a row the hand holds: its bar, or one of its milestones. */
type Held = Grip | Milestone;

const nameOf = (held: Held) => (typeof held === "string" ? held : stopKey(held));

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
  // The timeline may be read again while the hand holds something of it: the row is then told of by another object.
  const isOf = (row: TimelineRow) => drag?.row.row.record.id === row.row.record.id;
  const holdsNow = (row: TimelineRow, holds: Held) =>
    drag && isOf(row) && nameOf(drag.holds) === nameOf(holds);
  const spanOf = (row: TimelineRow): Days | null =>
    row.span && drag && isOf(row) && typeof drag.holds === "string"
      ? dragged(row.span, drag.days, drag.holds)
      : row.span;
  const stopsOf = (row: TimelineRow): readonly Milestone[] =>
    drag && isOf(row) && drag.days !== 0
      ? row.milestones.map((stop) =>
          holdsNow(row, stop) ? { ...stop, on: isoOf(dayOf(stop.on) + drag.days) } : stop,
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
