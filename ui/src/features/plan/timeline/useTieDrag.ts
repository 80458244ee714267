import { useCallback, useState, type PointerEvent } from "react";
import { LINE } from "./Bar";
import type { Line } from "./lines";
import { useSteady } from "./useSteady";

/** A tie that is being drawn, from the end of a bar to the hand. */
export interface DrawnTie {
  from: string;
  x: number;
  y: number;
  /** The work item under the hand. */
  to: string | null;
}

/** Draws a tie from the end of a bar to another one; where it is let go that one waits. */
export function useTieDrag({
  lines,
  onTie,
}: {
  lines: readonly Line[];
  onTie: (needs: string, item: string) => void;
}) {
  const [tie, setTie] = useState<DrawnTie | null>(null);
  const itemAt = (y: number, from: string) => {
    const row = lines[Math.floor(y / LINE)]?.row;
    const isItem = row?.row.record.kind === "work_item" && !row.removed && row.row.record.id !== from;
    return isItem ? row.row.record.id : null;
  };
  const hand = useSteady({
    place: (event: PointerEvent<SVGElement>, from: string) => {
      const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
      const [x, y] = [event.clientX - (box?.x ?? 0), event.clientY - (box?.y ?? 0)];
      setTie({ from, x, y, to: itemAt(y, from) });
    },
    move: (event: PointerEvent<SVGElement>, from: string) => {
      if (tie?.from === from) hand.place(event, from);
    },
    up: (from: string) => {
      if (tie?.from !== from) return;
      setTie(null);
      if (tie.to !== null) onTie(from, tie.to);
    },
  });
  const cancelTie = useCallback(() => setTie(null), []);
  const endOf = useCallback(
    (from: string) => ({
      onPointerDown: (event: PointerEvent<SVGElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        hand.place(event, from);
      },
      onPointerMove: (event: PointerEvent<SVGElement>) => hand.move(event, from),
      onPointerUp: () => hand.up(from),
      onPointerCancel: cancelTie,
    }),
    [hand, cancelTie],
  );
  return { tie, endOf, cancelTie };
}
