import { memo } from "react";
import type { TimelineRow } from "~/backend";
import { useText } from "~/text";
import { LINE } from "./Bar";
import { dayOf } from "./days";
import type { Scale } from "./scale";
import type { useDrag } from "./useDrag";
import type { useTieDrag } from "./useTieDrag";
import css from "./timeline.module.css";

interface Props {
  row: TimelineRow;
  y: number;
  scale: Scale;
  at: (x: number, width?: number) => number;
  handOf: ReturnType<typeof useDrag>["handOf"];
  /** The end of the selected bar, from which a tie is drawn. */
  endOf: ReturnType<typeof useTieDrag>["endOf"];
  selected: boolean;
  onSelect: (key: string) => void;
}

/** Where a bar is taken by the hand: its middle to move it, its ends to pull them. */
export const Grips = memo(function Grips({ row, y, scale, at, handOf, endOf, selected, onSelect }: Props) {
  const { t } = useText();
  const { id, kind } = row.row.record;
  if (kind !== "work_item" || !row.span) return null;
  const x = scale.x(dayOf(row.span.start));
  const width = Math.max(scale.x(dayOf(row.span.end) + 1) - x, 4);
  const edge = Math.min(6, width / 3);
  const rect = { y: y + 5, height: 16 };
  return (
    <g onPointerDownCapture={() => onSelect(id)}>
      <rect {...rect} x={at(x, width)} width={width} className={css.grip} {...handOf(row, "both")} />
      <rect {...rect} x={at(x, edge)} width={edge} className={css.gripEnd} {...handOf(row, "start")} />
      <rect
        {...rect}
        x={at(x + width - edge, edge)}
        width={edge}
        className={css.gripEnd}
        {...handOf(row, "end")}
      />
      {selected ? (
        <circle cx={at(x + width + 9)} cy={y + LINE / 2 - 1} r={4.5} className={css.tieEnd} {...endOf(id)}>
          <title>{t("timeline-tie-by-hand")}</title>
        </circle>
      ) : null}
    </g>
  );
});
