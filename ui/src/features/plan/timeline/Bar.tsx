import type { TimelineRow } from "~/backend";
import { useText } from "~/text";
import { dayOf, isoOf, type Days } from "./days";
import type { Scale } from "./scale";
import { saySlip, slipOf } from "./say";
import css from "./timeline.module.css";

export const LINE = 28;
const BAR = 12;
const TOP = 7;

interface Props {
  row: TimelineRow;
  /** Its days now, or while it is dragged. */
  span: Days | null;
  scale: Scale;
  y: number;
  selected: boolean;
  hatch: string;
  /** Mirrors a place from the start edge. */
  at: (x: number, width?: number) => number;
  mirrored: boolean;
}

/** A row in the picture: its bar with the part done, how it stood in the baseline, its milestones. */
export function Bar({ row, span, scale, y, selected, hatch, at, mirrored }: Props) {
  const { t } = useText();
  const isItem = row.row.record.kind === "work_item";
  const place = (days: Days) => {
    const x = scale.x(dayOf(days.start));
    const width = Math.max(scale.x(dayOf(days.end) + 1) - x, 3);
    return { x: at(x, width), width, end: x + width, start: x };
  };
  const was = row.was ? place(row.was) : null;
  const now = span ? place(span) : null;
  const slip = slipOf(row);
  const note = row.removed
    ? t("timeline-removed")
    : selected && slip !== 0
      ? saySlip({ t }, slip)
      : row.added
        ? t("timeline-added")
        : null;
  const noteEnd = (row.removed ? was?.end : now?.end) ?? 0;
  return (
    <g>
      {was ? (
        <rect
          x={was.x}
          y={y + (row.removed ? 12 : 21)}
          width={was.width}
          height={4}
          className={row.removed ? css.gone : slip === 0 ? css.wasSame : css.was}
        />
      ) : null}
      {now && !isItem ? <path d={bracket(now.x, now.width, y + 9)} className={css.bracket} /> : null}
      {now && isItem ? (
        <>
          <rect
            x={now.x}
            y={y + TOP}
            width={now.width}
            height={BAR}
            className={row.unfunded ? css.unfunded : selected ? css.barOn : css.bar}
            {...(row.unfunded ? { fill: `url(#${hatch})` } : {})}
          />
          {row.row.percent ? (
            <rect
              x={mirrored ? now.x + now.width * (1 - row.row.percent / 100) : now.x}
              y={y + TOP}
              width={(now.width * row.row.percent) / 100}
              height={BAR}
              className={selected ? css.doneOn : css.done}
            />
          ) : null}
          {row.critical ? (
            <line
              x1={now.x}
              x2={now.x + now.width}
              y1={y + TOP + BAR + 1}
              y2={y + TOP + BAR + 1}
              className={css.critical}
            />
          ) : null}
        </>
      ) : null}
      {row.milestones.map((milestone) => {
        const x = at(scale.x(dayOf(milestone.on)));
        return (
          <path
            key={`${milestone.name ?? ""} ${milestone.on}`}
            d={`M${x} ${y + 6}l6.5 7l-6.5 7l-6.5 -7z`}
            className={css.diamond}
          >
            <title>{`${milestone.name ?? t("plan-proposal-on")}, ${isoOf(dayOf(milestone.on))}`}</title>
          </path>
        );
      })}
      {note ? (
        <text
          x={at(noteEnd + 6)}
          y={y + 17}
          className={row.removed ? css.goneNote : row.added ? css.addedNote : css.slipNote}
        >
          {note}
        </text>
      ) : null}
    </g>
  );
}

function bracket(x: number, width: number, y: number): string {
  return `M${x + 0.5} ${y + 7}V${y}H${x + width - 0.5}V${y + 7}`;
}
