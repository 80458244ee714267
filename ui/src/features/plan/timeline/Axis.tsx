import { useText } from "~/text";
import type { Scale } from "./scale";
import css from "./timeline.module.css";

export const AXIS = 44;

/** Fiscal years with the month they begin in, and their quarters or months. */
export function Axis({ scale, at }: { scale: Scale; at: (x: number) => number }) {
  const { t, day } = useText();
  return (
    <svg width={scale.width} height={AXIS} className={css.axis} aria-hidden="true">
      {scale.years.map(({ key, x, width, label, year }) => (
        <g key={key}>
          <line x1={at(x)} x2={at(x)} y1={0} y2={AXIS} className={css.yearLine} />
          <text x={at(x + 6)} y={16} className={css.year}>
            {label}
          </text>
          {width > 130 ? (
            <text x={at(x + 44)} y={16} className={css.quarter}>
              {t("timeline-year-from", { month: day(year.startsOn.slice(0, 7)) })}
            </text>
          ) : null}
        </g>
      ))}
      {scale.parts.map(({ key, x, width, label }) => (
        <g key={key}>
          <line x1={at(x)} x2={at(x)} y1={24} y2={AXIS} className={css.partLine} />
          {width > 22 ? (
            <text x={at(x + 6)} y={36} className={css.quarter}>
              {label}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
