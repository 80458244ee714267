import { LINE } from "./Bar";
import { dayOf, type DayNumber, type Days } from "./days";
import type { DrawnTie as Tie } from "./useTieDrag";
import css from "./timeline.module.css";

interface Props {
  tie: Tie;
  lineOf: ReadonlyMap<string, number>;
  /** The days of what stands on a line. */
  spanAt: (line: number) => Days | null;
  x: (day: DayNumber) => number;
}

/** The tie under the hand, and the row it would be tied to. */
export function DrawnTie({ tie, lineOf, spanAt, x }: Props) {
  const from = lineOf.get(tie.from);
  const end = from === undefined ? undefined : spanAt(from)?.end;
  const to = tie.to === null ? undefined : lineOf.get(tie.to);
  if (!end || from === undefined) return null;
  return (
    <g className={css.tieOn} pointerEvents="none">
      {to === undefined ? null : (
        <rect x={0} y={to * LINE} width="100%" height={LINE} className={css.tieTarget} />
      )}
      <path d={`M${x(dayOf(end) + 1)} ${from * LINE + 13}L${tie.x} ${tie.y}`} strokeDasharray="4 3" />
    </g>
  );
}
