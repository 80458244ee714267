import { memo } from "react";
import type { Milestone, TimelineRow } from "~/backend";
import { useText } from "~/text";
import { dayOf, type Days } from "./days";
import type { Scale } from "./scale";
import { Milestones } from "./Milestones";
import { saySlack, saySlip, slipOf } from "./say";
import css from "./timeline.module.css";

export const LINE = 28;
const BAR = 12;
/** About how wide a letter of a note is. */
const LETTER = 6;
const TOP = 7;

interface Props {
  row: TimelineRow;
  /** Its days now, or while it is dragged. */
  span: Days | null;
  /** Its milestones now, or while one is dragged. */
  stops: readonly Milestone[];
  scale: Scale;
  y: number;
  selected: boolean;
  hatch: string;
  /** Mirrors a place from the start edge. */
  at: (x: number, width?: number) => number;
  mirrored: boolean;
  /** Shows what is critical, and the room of what is not. */
  room: boolean;
}

/** A row in the picture: its bar with the part done, how it stood in the baseline, its milestones. */
export const Bar = memo(function Bar(props: Props) {
  const { row, span, stops, scale, y, selected, hatch, at, mirrored, room } = props;
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
  const slackPath = (of: TimelineRow) => {
    const end = now?.end ?? 0;
    const y0 = y + TOP + BAR / 2;
    return `M${at(end)} ${y0}H${at(end + (of.slackDays ?? 0) * scale.pxADay)}m0 -4v8`;
  };
  const note = row.removed
    ? t("timeline-removed")
    : selected && slip !== 0
      ? saySlip({ t }, slip)
      : room && !row.critical && (row.slackDays ?? 0) > 0
        ? saySlack({ t }, row.slackDays ?? 0)
        : row.added
          ? t("timeline-added")
          : null;
  const noted = row.removed ? was : now;
  const noteEnd = noted?.end ?? 0;
  // Where the picture ends with the bar, its note stands before it.
  const noteWidth = 6 + (note?.length ?? 0) * LETTER;
  const isBefore = noteEnd + noteWidth > scale.width && (noted?.start ?? 0) > noteWidth;
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
          {room && !row.critical && (row.slackDays ?? 0) > 0 ? (
            <path d={slackPath(row)} className={css.slack} />
          ) : null}
          {room && row.critical ? (
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
      <Milestones
        stops={stops}
        scale={scale}
        y={y}
        at={at}
        mirrored={mirrored}
        taken={note && !isBefore ? noteEnd : null}
      />
      {note ? (
        <text
          x={at(isBefore ? (noted?.start ?? 0) - 6 : noteEnd + 6)}
          y={y + 17}
          textAnchor={isBefore ? "end" : "start"}
          className={
            row.removed
              ? css.goneNote
              : selected && slip !== 0
                ? css.slipNote
                : row.added
                  ? css.addedNote
                  : css.roomNote
          }
        >
          {note}
        </text>
      ) : null}
    </g>
  );
});

function bracket(x: number, width: number, y: number): string {
  return `M${x + 0.5} ${y + 7}V${y}H${x + width - 0.5}V${y + 7}`;
}
