import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
} from "react";
import type { Milestone, TimelineInView, TimelineLink, TimelineRow } from "~/backend";
import { useDated, useText } from "~/text";
import { Axis, AXIS } from "./Axis";
import { Bar, LINE } from "./Bar";
import { dayOf, type Days } from "./days";
import { Grips } from "./Grips";
import { tiesIn, type Line } from "./lines";
import { Row } from "./Row";
import { makeScale, UNIT, type Zoom } from "./scale";
import { Hatch } from "./signs";
import { enterStops } from "./Stops";
import { placedTies, Ties } from "./Ties";
import { DrawnTie } from "./DrawnTie";
import { useDrag } from "./useDrag";
import { YearLines } from "./YearLines";
import { useRoom } from "./useRoom";
import { useSteady } from "./useSteady";
import { useTieDrag } from "./useTieDrag";
import css from "./timeline.module.css";

const NO_TIES: readonly TimelineLink[] = [];
const NO_STOPS: readonly Milestone[] = [];

interface Props {
  timeline: TimelineInView;
  lines: readonly Line[];
  open: ReadonlySet<string>;
  zoom: Zoom;
  today: string;
  selected: string | null;
  mayEdit: boolean;
  onSelect: (key: string) => void;
  onFold: (key: string, fold: boolean) => void;
  onOpen: (key: string) => void;
  onDays: (row: TimelineRow, span: Days) => void;
  /** Shows what is critical, and the room of what is not. */
  room: boolean;
  /** A tie drawn by hand: the first is waited for. */
  onTie: (needs: string, item: string) => void;
  /** Alt and an arrow: later or earlier by the unit in view; with Shift only the end. */
  onStep: (by: 1 | -1, ends: "both" | "end") => void;
  /** A milestone has another day. */
  onStop: (row: TimelineRow, stop: Milestone, on: string) => void;
  /** Alt and an arrow on a milestone: later or earlier by the unit in view. */
  onStepStop: (row: TimelineRow, stop: Milestone, by: 1 | -1) => void;
}

/** Names at the start, the picture beside them. Rows are walked with the arrow keys; only those in view are drawn. */
export function Chart(props: Props) {
  const {
    timeline,
    lines,
    open,
    zoom,
    today,
    selected,
    mayEdit,
    onSelect,
    onFold,
    onOpen,
    onDays,
    onTie,
    onStep,
    onStop,
    onStepStop,
  } = props;
  const { t, day } = useText();
  const dated = useDated();
  const scroll = useRef<HTMLDivElement>(null);
  const follows = useRef(false);
  const { room, names, isNarrow, first, last } = useRoom(scroll, LINE);
  const { tie, endOf, cancelTie } = useTieDrag({ lines, onTie });
  const hatch = useId();
  const mirrored = document.documentElement.dir === "rtl";
  const scale = useMemo(
    () =>
      makeScale(timeline.years, zoom, room, {
        quarter: (number) => t("timeline-quarter", { number }),
        month: (iso) => day(iso.slice(0, 7)).split(" ")[0] ?? "",
      }),
    [timeline.years, zoom, room, t, day],
  );
  const at = useCallback(
    (x: number, width = 0) => (mirrored ? scale.width - x - width : x),
    [mirrored, scale.width],
  );
  const { handOf, spanOf, stopsOf, isDragging, cancel } = useDrag({
    pxADay: scale.pxADay,
    mirrored,
    onDrop: onDays,
    onDropStop: onStop,
  });
  const lineOf = useMemo(() => new Map(lines.map((line, index) => [line.key, index])), [lines]);
  const ties = useMemo(() => tiesIn(timeline.links), [timeline.links]);
  const placed = useMemo(() => placedTies(timeline.links, lineOf), [timeline.links, lineOf]);
  const spanAt = (line: number) => {
    const row = lines[line]?.row;
    return row ? spanOf(row) : null;
  };
  const current = lineOf.get(selected ?? "") ?? 0;
  const shown = lines.slice(first, last);
  const height = lines.length * LINE;

  const focusLine = (index: number) => {
    const line = lines[index];
    const view = scroll.current;
    if (!line || !view) return;
    follows.current = true;
    onSelect(line.key);
    const top = index * LINE;
    if (top < view.scrollTop) view.scrollTop = top;
    const bottom = top + LINE + AXIS - view.clientHeight;
    if (bottom > view.scrollTop) view.scrollTop = bottom;
  };
  // The line that a key chose takes the focus as soon as it is drawn.
  useEffect(() => {
    const line = follows.current && scroll.current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (!line) return;
    follows.current = false;
    line.focus({ preventScroll: true });
  });
  // A line that was selected elsewhere comes into view, once.
  const shownLine = useRef<string | null>(null);
  useEffect(() => {
    const view = scroll.current;
    const index = selected === null ? undefined : lineOf.get(selected);
    if (!view || index === undefined || shownLine.current === selected) return;
    shownLine.current = selected;
    const top = index * LINE;
    const isOut = top + LINE <= view.scrollTop || top >= view.scrollTop + view.clientHeight - AXIS;
    if (isOut) view.scrollTop = top - (view.clientHeight - AXIS) / 2;
  }, [selected, lineOf]);
  const press = (event: KeyboardEvent) => {
    const forward = mirrored ? "ArrowLeft" : "ArrowRight";
    const back = mirrored ? "ArrowRight" : "ArrowLeft";
    const line = lines[current];
    if (!line) return;
    if (event.key === "Escape" && isDragging) cancel();
    else if (event.key === "Escape" && tie) cancelTie();
    else if (event.altKey && (event.key === forward || event.key === back)) {
      onStep(event.key === forward ? 1 : -1, event.shiftKey ? "end" : "both");
    } else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === "ArrowDown") focusLine(Math.min(current + 1, lines.length - 1));
    else if (event.key === "ArrowUp") focusLine(Math.max(current - 1, 0));
    else if (event.key === "Home") focusLine(0);
    else if (event.key === "End") focusLine(lines.length - 1);
    else if (event.key === forward && line.folds && !open.has(line.key)) onFold(line.key, false);
    else if (event.key === forward && mayEdit) {
      if (!enterStops(event.target instanceof Element ? event.target.closest("[role=row]") : null)) return;
    } else if (event.key === back && line.folds) onFold(line.key, true);
    else if (event.key === "Enter") onOpen(line.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const now = scale.x(dayOf(today));
  const steady = useSteady({ onSelect, onFold, onOpen, onStepStop });
  const unit = t(`timeline-unit-${UNIT[zoom]}`);
  const hands = useMemo(
    () => (mayEdit ? { scale, handOf, onStepStop: steady.onStepStop, unit } : null),
    [mayEdit, scale, handOf, steady, unit],
  );
  const selectedAt = selected === null ? undefined : lineOf.get(selected);
  const place = (index: number) => (first + index) * LINE;
  return (
    <div
      ref={scroll}
      className={css.scroll}
      data-narrow={isNarrow || undefined}
      style={{ ["--names-px" as string]: `${names}px` } as CSSProperties}
    >
      <div
        className={css.grid}
        role="treegrid"
        tabIndex={-1}
        aria-label={t("timeline-table")}
        aria-rowcount={lines.length}
        style={{ inlineSize: names + scale.width }}
        onKeyDown={press}
      >
        <div className={css.head} role="presentation">
          <div className={css.corner} role="row">
            <span role="columnheader">{t("plan-column-name")}</span>
            <span role="columnheader" className={css.owner}>
              {t("plan-column-lead")}
            </span>
            <span role="columnheader">
              <span className="aside">{t("plan-column-status")}</span>
            </span>
            <span role="columnheader" className={css.percent}>
              {t("timeline-done")}
            </span>
          </div>
          <Axis scale={scale} at={at} />
        </div>
        <div style={{ position: "relative", blockSize: height }} role="presentation">
          <svg width={scale.width} height={height} className={css.picture} aria-hidden="true">
            <defs>
              <Hatch id={hatch} />
            </defs>
            {selectedAt === undefined ? null : (
              <rect y={selectedAt * LINE} width={scale.width} height={LINE} className={css.groundOn} />
            )}
            <YearLines scale={scale} at={at} from={0} to={height} />
            <path
              d={shown.map((_, index) => `M0 ${place(index + 1) - 0.5}H${scale.width}`).join("")}
              className={css.rowLine}
            />
            <Ties
              ties={placed}
              first={first}
              last={last}
              spanAt={spanAt}
              scale={scale}
              selected={selected}
              at={at}
              mirrored={mirrored}
            />
            {shown.map(({ key, row }, index) =>
              row ? (
                <Bar
                  key={key}
                  row={row}
                  span={spanOf(row)}
                  stops={stopsOf(row)}
                  scale={scale}
                  y={place(index)}
                  selected={key === selected}
                  hatch={hatch}
                  at={at}
                  mirrored={mirrored}
                  room={props.room && ties.has(key)}
                />
              ) : null,
            )}
            {now >= 0 && now <= scale.width ? (
              <>
                <line x1={at(now)} x2={at(now)} y1={0} y2={height} className={css.today} />
                <text x={at(now + 6)} y={16} className={css.todayName}>
                  {t("timeline-today", { day: dated(today) })}
                </text>
              </>
            ) : null}
            {mayEdit
              ? shown.map(({ key, row }, index) =>
                  row ? (
                    <Grips
                      key={key}
                      row={row}
                      y={place(index)}
                      scale={scale}
                      at={at}
                      handOf={handOf}
                      endOf={endOf}
                      selected={key === selected}
                      onSelect={steady.onSelect}
                    />
                  ) : null,
                )
              : null}
            {tie ? (
              <DrawnTie tie={tie} lineOf={lineOf} spanAt={spanAt} x={(day) => at(scale.x(day))} />
            ) : null}
          </svg>
          {shown.map((line, index) => (
            <Row
              key={line.key}
              line={line}
              place={first + index}
              ties={ties.get(line.key) ?? NO_TIES}
              isOpen={open.has(line.key)}
              isSelected={line.key === selected}
              isCurrent={first + index === current}
              onSelect={steady.onSelect}
              onFold={steady.onFold}
              onOpen={steady.onOpen}
              hands={hands}
              stops={line.row ? stopsOf(line.row) : NO_STOPS}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
