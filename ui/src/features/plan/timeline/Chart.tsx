import { ChevronRight } from "lucide-react";
import { useEffect, useId, useMemo, useRef, type CSSProperties, type KeyboardEvent } from "react";
import type { Timeline } from "~/backend";
import { Code, Icon, StatusMark } from "~/components";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import { leads } from "../columns";
import { shapeOf } from "../rows";
import { Axis, AXIS } from "./Axis";
import { Bar, LINE } from "./Bar";
import { dayOf, type Days } from "./days";
import type { Line } from "./lines";
import { sayRow } from "./say";
import { makeScale, yearsInView, type Zoom } from "./scale";
import { Ties } from "./Ties";
import { useDrag } from "./useDrag";
import { useRoom } from "./useRoom";
import css from "./timeline.module.css";

interface Props {
  timeline: Timeline;
  lines: readonly Line[];
  folded: ReadonlySet<string>;
  zoom: Zoom;
  today: string;
  selected: string | null;
  mayEdit: boolean;
  onSelect: (key: string) => void;
  onFold: (key: string, fold: boolean) => void;
  onOpen: (key: string) => void;
  onDays: (key: string, span: Days) => void;
  /** Alt and an arrow: later or earlier by the unit in view; with Shift only the end. */
  onStep: (by: 1 | -1, ends: "both" | "end") => void;
}

/** Names at the start, the picture beside them. Rows are walked with the arrow keys; only those in view are drawn. */
export function Chart(props: Props) {
  const {
    timeline,
    lines,
    folded,
    zoom,
    today,
    selected,
    mayEdit,
    onSelect,
    onFold,
    onOpen,
    onDays,
    onStep,
  } = props;
  const speech = useText();
  const { t, day } = speech;
  const scroll = useRef<HTMLDivElement>(null);
  const follows = useRef(false);
  const { room, names, first, last } = useRoom(scroll, LINE);
  const hatch = useId();
  const mirrored = document.documentElement.dir === "rtl";
  const scale = useMemo(
    () =>
      makeScale(yearsInView(timeline), zoom, room, {
        quarter: (number) => t("timeline-quarter", { number }),
        month: (iso) => day(iso.slice(0, 7)).split(" ")[0] ?? "",
      }),
    [timeline, zoom, room, t, day],
  );
  const at = (x: number, width = 0) => (mirrored ? scale.width - x - width : x);
  const { gripOf, spanOf, isDragging, cancel } = useDrag({
    pxADay: scale.pxADay,
    mirrored,
    onDrop: (row, span) => onDays(row.row.record.id, span),
  });
  const lineOf = useMemo(() => new Map(lines.map((line, index) => [line.key, index])), [lines]);
  const rowOf = useMemo(() => new Map(timeline.rows.map((row) => [row.row.record.id, row])), [timeline.rows]);
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
  const press = (event: KeyboardEvent) => {
    const forward = mirrored ? "ArrowLeft" : "ArrowRight";
    const back = mirrored ? "ArrowRight" : "ArrowLeft";
    const line = lines[current];
    if (!line) return;
    if (event.key === "Escape" && isDragging) cancel();
    else if (event.altKey && (event.key === forward || event.key === back)) {
      onStep(event.key === forward ? 1 : -1, event.shiftKey ? "end" : "both");
    } else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === "ArrowDown") focusLine(Math.min(current + 1, lines.length - 1));
    else if (event.key === "ArrowUp") focusLine(Math.max(current - 1, 0));
    else if (event.key === "Home") focusLine(0);
    else if (event.key === "End") focusLine(lines.length - 1);
    else if (event.key === forward && line.folds) onFold(line.key, false);
    else if (event.key === back && line.folds) onFold(line.key, true);
    else if (event.key === "Enter") onOpen(line.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const now = scale.x(dayOf(today));
  return (
    <div
      ref={scroll}
      className={css.scroll}
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
            <span role="columnheader">{t("plan-column-lead")}</span>
            <span role="columnheader">
              <span className="aside">{t("plan-column-status")}</span>
            </span>
            <span role="columnheader" className={css.percent}>
              {t("timeline-done")}
            </span>
          </div>
          <Axis scale={scale} at={(x) => at(x)} />
        </div>
        <div style={{ position: "relative", blockSize: height }} role="presentation">
          <svg width={scale.width} height={height} className={css.picture} aria-hidden="true">
            <defs>
              <pattern
                id={hatch}
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="6" height="6" className={css.hatchGround} />
                <line x1="0" x2="0" y1="0" y2="6" className={css.hatchLine} />
              </pattern>
            </defs>
            {shown.map((line, index) => (
              <rect
                key={line.key}
                x={0}
                y={(first + index) * LINE}
                width={scale.width}
                height={LINE}
                className={line.key === selected ? css.groundOn : css.ground}
              />
            ))}
            {scale.years.map((year) => (
              <line
                key={year.key}
                x1={at(year.x)}
                x2={at(year.x)}
                y1={0}
                y2={height}
                className={css.yearLine}
              />
            ))}
            {scale.parts.map((part) => (
              <line
                key={part.key}
                x1={at(part.x)}
                x2={at(part.x)}
                y1={0}
                y2={height}
                className={css.partLine}
              />
            ))}
            {shown.map((line, index) => (
              <line
                key={line.key}
                x1={0}
                x2={scale.width}
                y1={(first + index + 1) * LINE - 0.5}
                y2={(first + index + 1) * LINE - 0.5}
                className={css.rowLine}
              />
            ))}
            <Ties
              links={timeline.links}
              lineOf={lineOf}
              spanOf={(id) => {
                const row = rowOf.get(id);
                return row ? spanOf(row) : null;
              }}
              scale={scale}
              selected={selected}
              at={(x) => at(x)}
              mirrored={mirrored}
            />
            {shown.map((line, index) =>
              line.row ? (
                <Bar
                  key={line.key}
                  row={line.row}
                  span={spanOf(line.row)}
                  scale={scale}
                  y={(first + index) * LINE}
                  selected={line.key === selected}
                  hatch={hatch}
                  at={at}
                  mirrored={mirrored}
                />
              ) : null,
            )}
            {now >= 0 && now <= scale.width ? (
              <>
                <line x1={at(now)} x2={at(now)} y1={0} y2={height} className={css.today} />
                <text x={at(now + 6)} y={16} className={css.todayName}>
                  {t("timeline-today", { day: day(today) })}
                </text>
              </>
            ) : null}
            {shown.map((line, index) => {
              const row = line.row;
              if (!row?.span || row.row.record.kind !== "work_item" || !mayEdit) return null;
              const from = scale.x(dayOf(row.span.start));
              const width = Math.max(scale.x(dayOf(row.span.end) + 1) - from, 4);
              const y = (first + index) * LINE + 5;
              const edge = Math.min(6, width / 3);
              return (
                <g key={line.key} onPointerDownCapture={() => onSelect(line.key)}>
                  <rect
                    x={at(from, width)}
                    y={y}
                    width={width}
                    height={16}
                    className={css.grip}
                    {...gripOf(row, "both")}
                  />
                  <rect
                    x={at(from, edge)}
                    y={y}
                    width={edge}
                    height={16}
                    className={css.gripEnd}
                    {...gripOf(row, "start")}
                  />
                  <rect
                    x={at(from + width - edge, edge)}
                    y={y}
                    width={edge}
                    height={16}
                    className={css.gripEnd}
                    {...gripOf(row, "end")}
                  />
                </g>
              );
            })}
          </svg>
          {shown.map((line, index) => {
            const { row } = line;
            const open = !folded.has(line.key);
            return (
              <div
                key={line.key}
                role="row"
                className={css.line}
                style={
                  {
                    insetBlockStart: (first + index) * LINE,
                    ["--depth" as string]: line.depth,
                    pointerEvents: "none",
                  } as CSSProperties
                }
                aria-rowindex={first + index + 1}
                aria-level={line.depth + 1}
                aria-selected={line.key === selected}
                {...(line.folds ? { "aria-expanded": open } : {})}
                tabIndex={first + index === current ? 0 : -1}
                onFocus={() => onSelect(line.key)}
              >
                <div
                  className={css.names}
                  role="presentation"
                  style={{ pointerEvents: "auto" }}
                  onClick={() => onSelect(line.key)}
                  onDoubleClick={() => onOpen(line.key)}
                >
                  <div role="rowheader" className={css.name}>
                    {line.folds ? (
                      <button
                        type="button"
                        tabIndex={-1}
                        className={css.fold}
                        data-open={open}
                        aria-label={t("tree-fold")}
                        onClick={() => onFold(line.key, open)}
                      >
                        <Icon of={ChevronRight} size={14} />
                      </button>
                    ) : (
                      <span className={css.gap} />
                    )}
                    {line.head !== null ? <bdi className={cx(css.title, css.top)}>{line.head}</bdi> : null}
                    {row ? (
                      <>
                        <Code>
                          {row.row.number && row.row.record.kind === "objective"
                            ? row.row.number
                            : row.row.record.label}
                        </Code>
                        <bdi
                          className={cx(
                            css.title,
                            row.removed && css.removed,
                            row.row.record.kind === "objective" && css.top,
                            row.row.record.kind === "initiative" && css.middle,
                          )}
                          title={row.row.record.name}
                        >
                          {row.row.record.name}
                        </bdi>
                        <span className="aside">{sayRow(speech, row, timeline)}</span>
                      </>
                    ) : null}
                  </div>
                  <span role="gridcell" className={css.owner}>
                    {row ? <bdi>{leads(row.row).join(", ")}</bdi> : null}
                  </span>
                  <span role="gridcell">{row ? <Status row={row.row} /> : null}</span>
                  <span role="gridcell" className={css.percent}>
                    {row?.row.percent == null ? "" : t("timeline-percent", { number: row.row.percent })}
                  </span>
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Status({ row }: { row: Timeline["rows"][number]["row"] }) {
  const shape = row.status ? shapeOf(row.status) : null;
  return shape ? <StatusMark status={shape} /> : null;
}
