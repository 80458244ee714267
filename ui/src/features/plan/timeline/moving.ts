import { useEffect, useMemo } from "react";
import type { TimelineInView, TimelineRow } from "~/backend";
import { makeStore } from "~/state/store";

/** What becomes of a row whose days are asked for. */
export type Change = (row: TimelineRow) => TimelineRow;

interface Moving {
  /** Its place among all that were asked for. They are carried out one after the other. */
  number: number;
  id: string;
  change: Change;
  isCarriedOut: boolean;
}

/** The days that were asked for and that no answer of the plan's side knows yet, oldest first. */
const moves = makeStore<readonly Moving[]>([]);

let next = 1;
/** When the newest was asked for, in ms. */
let askedAt = -Infinity;

/** Notes days that are asked for, so that they stand in the picture at once, until it is known what became of them. */
export function moving(id: string, change: Change) {
  const made: Moving = { number: next++, id, change, isCarriedOut: false };
  moves.set([...moves.get(), made]);
  askedAt = performance.now();
  return {
    /** What is really asked for, now that its turn has come. It is as it is shown already, so nothing is drawn anew. */
    exactly: (exact: Change) => void (made.change = exact),
    carriedOut: () => void (made.isCarriedOut = true),
    refused: () => moves.set(moves.get().filter((each) => each !== made)),
  };
}

/** The newest that is carried out: an answer that is asked for from now on knows it, one that is on its way may not. */
export function newestCarriedOut(): number {
  return moves.get().findLast((each) => each.isCarriedOut)?.number ?? 0;
}

/** Ends when nothing was asked for during some ms: who moves a bar on and on does not wait for answers in between. */
export async function rested(during: number): Promise<void> {
  const left = askedAt + during - performance.now();
  if (left <= 0) return;
  await new Promise((done) => setTimeout(done, left));
  await rested(during);
}

/** The timeline as it will be read in a moment: with the days that were asked for, all but those that it knows. */
export function useMoving<T extends TimelineInView>(timeline: T, knows: number): T {
  const all = moves.use();
  useEffect(() => moves.set(afterwards(moves.get(), knows)), [knows]);
  return useMemo(() => {
    const left = afterwards(all, knows);
    return left.length === 0 ? timeline : { ...timeline, lines: left.reduce(moved, timeline.lines) };
  }, [all, timeline, knows]);
}

/** Those after a number; the same list where that is all of them. */
function afterwards(all: readonly Moving[], knows: number): readonly Moving[] {
  const left = all.filter((each) => each.number > knows || !each.isCarriedOut);
  return left.length === all.length ? all : left;
}

function moved(lines: TimelineInView["lines"], { id, change }: Moving): TimelineInView["lines"] {
  return lines.map((line) =>
    line.row?.row.record.id === id && !line.row.removed ? { ...line, row: change(line.row) } : line,
  );
}
