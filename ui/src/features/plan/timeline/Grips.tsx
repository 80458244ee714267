import type { TimelineRow } from "~/backend";
import { useText } from "~/text";
import { LINE } from "./Bar";
import { dayOf } from "./days";
import type { Line } from "./lines";
import type { Scale } from "./scale";
import type { useDrag } from "./useDrag";
import type { useTieDrag } from "./useTieDrag";
import css from "./timeline.module.css";

interface Props {
  lines: readonly Line[];
  first: number;
  scale: Scale;
  at: (x: number, width?: number) => number;
  handOf: ReturnType<typeof useDrag>["handOf"];
  /** The end of the selected bar, from which a tie is drawn. */
  endOf: ReturnType<typeof useTieDrag>["endOf"];
  selected: string | null;
  onSelect: (key: string) => void;
}

/** Where a bar is taken by the hand: its middle to move it, its ends to pull them. */
export function Grips({ lines, first, scale, at, handOf, endOf, selected, onSelect }: Props) {
  const { t } = useText();
  const box = (row: TimelineRow) => {
    if (!row.span) return null;
    const x = scale.x(dayOf(row.span.start));
    return { x, width: Math.max(scale.x(dayOf(row.span.end) + 1) - x, 4) };
  };
  return lines.map((line, index) => {
    const row = line.row;
    const bar = row && row.row.record.kind === "work_item" ? box(row) : null;
    if (!row || !bar) return null;
    const { x, width } = bar;
    const y = (first + index) * LINE + 5;
    const edge = Math.min(6, width / 3);
    return (
      <g key={line.key} onPointerDownCapture={() => onSelect(line.key)}>
        <rect
          x={at(x, width)}
          y={y}
          width={width}
          height={16}
          className={css.grip}
          {...handOf(row, "both")}
        />
        <rect
          x={at(x, edge)}
          y={y}
          width={edge}
          height={16}
          className={css.gripEnd}
          {...handOf(row, "start")}
        />
        <rect
          x={at(x + width - edge, edge)}
          y={y}
          width={edge}
          height={16}
          className={css.gripEnd}
          {...handOf(row, "end")}
        />
        {line.key === selected ? (
          <circle cx={at(x + width + 9)} cy={y + 8} r={4.5} className={css.tieEnd} {...endOf(line.key)}>
            <title>{t("timeline-tie-by-hand")}</title>
          </circle>
        ) : null}
      </g>
    );
  });
}
