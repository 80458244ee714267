import { useState, type PointerEvent } from "react";
import { LINE } from "./Bar";
import type { Line } from "./lines";

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
  const endOf = (from: string) => {
    const place = (event: PointerEvent<SVGElement>) => {
      const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
      const [x, y] = [event.clientX - (box?.x ?? 0), event.clientY - (box?.y ?? 0)];
      setTie({ from, x, y, to: itemAt(y, from) });
    };
    return {
      onPointerDown: (event: PointerEvent<SVGElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        place(event);
      },
      onPointerMove: (event: PointerEvent<SVGElement>) => {
        if (tie?.from === from) place(event);
      },
      onPointerUp: () => {
        if (tie?.from !== from) return;
        setTie(null);
        if (tie.to !== null) onTie(from, tie.to);
      },
      onPointerCancel: () => setTie(null),
    };
  };
  return { tie, endOf, cancelTie: () => setTie(null) };
}
