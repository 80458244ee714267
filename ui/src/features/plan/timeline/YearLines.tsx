import type { Scale } from "./scale";
import css from "./timeline.module.css";

interface Props {
  scale: Scale;
  at: (x: number) => number;
  /** Where they begin and end. */
  from: number;
  to: number;
}

/** Where years and their parts begin, through all the rows of a picture. */
export function YearLines({ scale, at, from, to }: Props) {
  const { years, parts } = scale;
  return [...parts, ...years].map((tick, index) => (
    <line
      key={tick.key}
      x1={at(tick.x)}
      x2={at(tick.x)}
      y1={from}
      y2={to}
      className={index < parts.length ? css.partLine : css.yearLine}
    />
  ));
}
