import { useRef, useState, type KeyboardEvent } from "react";
import type { Priorities } from "~/backend";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import { layout, STEP, walked, type Column, type Point } from "./bump";
import css from "./priorities.module.css";

interface Props {
  priorities: Priorities;
  columns: readonly Column[];
  selected: string | null;
  onSelect: (issue: string) => void;
}

/** How the place of each issue moved from round to round. The table below says the same. */
export function Bump({ priorities, columns, selected, onSelect }: Props) {
  const { t, day } = useText();
  const root = useRef<SVGSVGElement>(null);
  const { points, width, height } = layout(columns);
  const [here, setHere] = useState(0);
  const mirrored = document.documentElement.dir === "rtl";
  const at = (x: number) => (mirrored ? width - x : x);
  const name = (issue: string) =>
    priorities.issues.find((each) => each.record.id === issue)?.record.name ?? "";
  const columnName = (column: Column) => column.name ?? t("priorities-list-now");
  const isLast = (point: Point) =>
    !points.some((each) => each.issue === point.issue && each.column > point.column);

  const press = (event: KeyboardEvent, index: number) => {
    const point = points[index];
    if (!point) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSelect(point.issue);
      return;
    }
    const swap: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };
    const to = walked(points, point, mirrored ? (swap[event.key] ?? event.key) : event.key);
    if (!to) return;
    event.preventDefault();
    const next = points.indexOf(to);
    setHere(next);
    root.current?.querySelector<SVGGElement>(`[data-point="${next}"]`)?.focus();
  };
  const ids = [...new Set(points.map((point) => point.issue))];
  // The line that is followed is drawn last, above the others.
  const lines = ids.toSorted((a, b) => Number(a === selected) - Number(b === selected));
  return (
    <div className={css.scroll}>
      <svg
        ref={root}
        width={width}
        height={height}
        className={css.bump}
        role="group"
        aria-label={t("priorities-picture")}
      >
        {columns.map((column, index) => (
          <text key={column.id} x={at(10 + index * STEP)} y={14} className={css.head} aria-hidden>
            <tspan>{columnName(column)}</tspan>
            {column.heldOn ? (
              <tspan x={at(10 + index * STEP)} dy={15} className={css.held}>
                {day(column.heldOn)}
              </tspan>
            ) : null}
          </text>
        ))}
        {lines.map((issue) => (
          <polyline
            key={issue}
            aria-hidden
            className={cx(css.line, issue === selected && css.thread)}
            points={points
              .filter((point) => point.issue === issue)
              .map((point) => `${at(point.x)},${point.y}`)
              .join(" ")}
          />
        ))}
        {points.map((point, index) => {
          const column = columns[point.column];
          if (!column) return null;
          return (
            <g
              key={`${point.column} ${point.issue}`}
              data-point={index}
              role="button"
              aria-pressed={point.issue === selected}
              tabIndex={index === Math.min(here, points.length - 1) ? 0 : -1}
              aria-label={t("priorities-point", {
                issue: name(point.issue),
                place: point.place,
                round: columnName(column),
              })}
              className={cx(css.point, point.issue === selected && css.on)}
              onClick={() => {
                setHere(index);
                onSelect(point.issue);
              }}
              onKeyDown={(event) => press(event, index)}
            >
              <circle cx={at(point.x)} cy={point.y} r={11} />
              <text x={at(point.x)} y={point.y + 4} className={css.place} aria-hidden>
                {point.place}
              </text>
            </g>
          );
        })}
        {points.filter(isLast).map((point) => (
          <text
            key={point.issue}
            x={at(point.x + 20)}
            y={point.y + 4}
            className={cx(css.name, point.issue === selected && css.chosen)}
            aria-hidden
          >
            {name(point.issue)}
          </text>
        ))}
      </svg>
    </div>
  );
}
