import { useText } from "~/text";
import css from "./start.module.css";

/** Columns of the drawing, in px. The first knot is where the thread from the name arrives. */
const X = [28, 214, 400, 586] as const;
const STEP = 20.5;
const FIRST = 26;
const at = (row: number) => FIRST + row * STEP;

/**
 * The sample's own counts: which of the 21 draft issues go on into which of the 11, those into which of the 6 work areas, and the
 * first three of these into the priority topics. Rows stand in path order.
 */
const FINAL_OF_DRAFT = [0, 1, 2, 3, 4, 4, 5, 5, 6, 7, 7, 7, 8, 8, 9, 10] as const;
const AREA_OF_FINAL = [0, 0, 1, 2, 2, 2, 3, 4, 5] as const;
const FOLLOWED = 6;

function mean(rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + row, 0) / rows.length;
}

const drafts = Array.from({ length: 21 }, (_, row) => at(row));
const finals = Array.from({ length: 11 }, (_, final) =>
  mean(FINAL_OF_DRAFT.flatMap((to, row) => (to === final ? [at(row)] : []))),
);
const areas = Array.from({ length: 6 }, (_, area) =>
  mean(AREA_OF_FINAL.flatMap((to, final) => (to === area ? [finals[final] ?? 0] : []))),
);
const topics = areas.slice(0, 3);

const bow = (x0: number, y0: number, x1: number, y1: number) =>
  `M${x0} ${y0}C${(x0 + x1) / 2} ${y0} ${(x0 + x1) / 2} ${y1} ${x1} ${y1}`;

/** Height of the first knot of the thread, from the top of the drawing. */
export const THREAD_Y = at(FOLLOWED);

export function Drawing() {
  const { t } = useText();
  const final = FINAL_OF_DRAFT[FOLLOWED] ?? 0;
  const finalY = finals[final] ?? 0;
  const areaY = areas[AREA_OF_FINAL[final] ?? 0] ?? 0;
  const draftY = drafts[FOLLOWED] ?? 0;
  return (
    <svg className={css.art} viewBox="0 0 620 514" role="img" aria-label={t("start-drawing")}>
      <g className={css.lines}>
        {FINAL_OF_DRAFT.map((to, row) => (
          <path key={row} d={bow(X[0], drafts[row] ?? 0, X[1], finals[to] ?? 0)} />
        ))}
        {AREA_OF_FINAL.map((to, row) => (
          <path key={row} d={bow(X[1], finals[row] ?? 0, X[2], areas[to] ?? 0)} />
        ))}
        {topics.map((y) => (
          <path key={y} d={`M${X[2]} ${y}H${X[3]}`} />
        ))}
      </g>
      <g className={css.ends}>
        {drafts.slice(FINAL_OF_DRAFT.length).map((y) => (
          <path key={y} d={`M${X[0]} ${y}h64`} />
        ))}
        {finals.slice(AREA_OF_FINAL.length).map((y) => (
          <path key={y} d={`M${X[1]} ${y}h64`} />
        ))}
        {areas.slice(topics.length).map((y) => (
          <path key={y} d={`M${X[2]} ${y}h64`} />
        ))}
      </g>
      <path
        className={css.thread}
        pathLength={1}
        d={`${bow(X[0], draftY, X[1], finalY)}${bow(X[1], finalY, X[2], areaY).replace(/^M[^C]+/, "")}H${X[3]}`}
      />
      <Knots x={X[0]} ys={drafts} r={2.5} />
      <Knots x={X[1]} ys={finals} r={3} />
      <Knots x={X[2]} ys={areas} r={3.5} />
      <Knots x={X[3]} ys={topics} r={5} />
      <circle className={css.knot} cx={X[0]} cy={draftY} r={5} />
      <circle className={css.knot} cx={X[3]} cy={areaY} r={6.5} />
      {[drafts, finals, areas, topics].map((column, place) => (
        <g key={X[place]} textAnchor="middle">
          <text className={css.big} x={X[place]} y={484}>
            {column.length}
          </text>
          <text className={css.caption} x={X[place]} y={504}>
            {t(`start-stage-${place + 1}`)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Knots({ x, ys, r }: { x: number; ys: readonly number[]; r: number }) {
  return (
    <g className={css.knots}>
      {ys.map((y) => (
        <circle key={y} cx={x} cy={y} r={r} />
      ))}
    </g>
  );
}
