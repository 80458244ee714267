import { useId } from "react";
import type { TimelineInView } from "~/backend";
import { StatusMark } from "~/components";
import { useText } from "~/text";
import { leads } from "../../columns";
import { shapeOf } from "../../rows";
import { Axis, AXIS } from "../Axis";
import { Bar, LINE } from "../Bar";
import { dayOf } from "../days";
import { tiesIn, type Line } from "../lines";
import { makeScale } from "../scale";
import { Hatch, signsOf } from "../signs";
import { placedTies, Ties } from "../Ties";
import { YearLines } from "../YearLines";
import css from "../timeline.module.css";
import { cut, linesOn, MARGIN, TOP, type Paper } from "./paper";
import own from "./print.module.css";

export interface SheetProps {
  timeline: TimelineInView;
  lines: readonly Line[];
  paper: Paper;
  /** Which sheet of how many. */
  page: number;
  pages: number;
  /** What the picture is: its title, and the file, the case and the baseline it shows. */
  title: string;
  about: string;
  today: string;
  compares: boolean;
  inCase: string;
  room: boolean;
}

/** About how wide a letter of the small text is. */
const LETTER = 5.6;

/** One sheet of the timeline as a vector picture: names, axis, bars, ties, and the key to its marks. */
export function Sheet(props: SheetProps) {
  const { timeline, lines, paper, page, pages, today, compares, inCase, room } = props;
  const speech = useText();
  const { t, day } = speech;
  const hatch = useId();
  const mirrored = document.documentElement.dir === "rtl";
  const { names } = paper;
  const inner = paper.width - 2 * MARGIN;
  const width = inner - names;
  const scale = makeScale(timeline.years, "years", width, {
    quarter: (number) => t("timeline-quarter", { number }),
    month: (iso) => day(iso.slice(0, 7)).split(" ")[0] ?? "",
  });
  const at = (x: number, wide = 0) => (mirrored ? scale.width - x - wide : x);
  const each = linesOn(paper, LINE);
  const from = page * each;
  const shown = lines.slice(from, from + each);
  const height = shown.length * LINE;
  const lineOf = new Map(lines.map((line, index) => [line.key, index]));
  const ties = tiesIn(timeline.links);
  const now = scale.x(dayOf(today));
  // A place along the line, and the end of the text that stands there, for either direction of reading.
  const along = (x: number) => (mirrored ? inner - x : x);
  const chart = mirrored ? 0 : names;
  const signs = signsOf(timeline.findings, { compares, room, inCase, hatch }, speech);
  const keyWidth = (sign: (typeof signs)[number]) => sign.width + 26 + sign.label.length * LETTER;
  return (
    <svg
      className={own.sheet}
      viewBox={`0 0 ${paper.width} ${paper.height}`}
      role="img"
      aria-label={t("timeline-sheet", { title: props.title, number: page + 1, count: pages })}
      direction={mirrored ? "rtl" : "ltr"}
    >
      <rect width={paper.width} height={paper.height} className={own.ground} />
      <defs>
        <Hatch id={hatch} />
      </defs>
      <g transform={`translate(${MARGIN} ${MARGIN})`}>
        <text x={along(0)} y={16} className={own.title}>
          {props.title}
        </text>
        <text x={along(0)} y={36} className={own.about}>
          {props.about}
        </text>
        <g transform={`translate(${chart} ${TOP - AXIS})`}>
          <Axis scale={scale} at={at} />
        </g>
        <line x1={0} x2={inner} y1={TOP} y2={TOP} className={css.yearLine} />
        {shown.map((line, index) => {
          const y = TOP + index * LINE;
          const { row } = line;
          const indent = line.depth * 12;
          const name = row ? `${row.row.record.label}  ${row.row.record.name}` : (line.head ?? "");
          const shape = row?.row.status ? shapeOf(row.row.status) : null;
          const isBold = row === null || row.row.record.kind !== "work_item";
          return (
            <g key={line.key}>
              <text x={along(indent)} y={y + 18} className={isBold ? own.strong : own.name}>
                {cut(name, names - indent - 152, isBold ? 6.5 : 6.2)}
              </text>
              {row ? (
                <text x={along(names - 142)} y={y + 18} className={own.lead}>
                  {cut(leads(row.row).join(", "), 92, 5.8)}
                </text>
              ) : null}
              {shape ? (
                <svg x={along(mirrored ? names - 38 : names - 50)} y={y + 8} width={12} height={12}>
                  <StatusMark status={shape} />
                </svg>
              ) : null}
              {row?.row.percent == null ? null : (
                <text x={along(names - 8)} y={y + 18} className={own.percent}>
                  {t("timeline-percent", { number: row.row.percent })}
                </text>
              )}
              <line x1={0} x2={inner} y1={y + LINE} y2={y + LINE} className={css.rowLine} />
            </g>
          );
        })}
        <svg x={chart} y={TOP} width={width} height={height} viewBox={`0 ${from * LINE} ${width} ${height}`}>
          <YearLines scale={scale} at={at} from={from * LINE} to={from * LINE + height} />
          <Ties
            ties={placedTies(timeline.links, lineOf)}
            first={0}
            last={lines.length}
            spanAt={(line) => lines[line]?.row?.span ?? null}
            scale={scale}
            selected={null}
            at={at}
            mirrored={mirrored}
          />
          {shown.map((line, index) =>
            line.row ? (
              <Bar
                key={line.key}
                row={line.row}
                span={line.row.span}
                stops={line.row.milestones}
                scale={scale}
                y={(from + index) * LINE}
                selected={false}
                hatch={hatch}
                at={at}
                mirrored={mirrored}
                room={room && ties.has(line.key)}
              />
            ) : null,
          )}
          {now >= 0 && now <= scale.width ? (
            <line
              x1={at(now)}
              x2={at(now)}
              y1={from * LINE}
              y2={from * LINE + height}
              className={css.today}
            />
          ) : null}
        </svg>
        <g transform={`translate(0 ${paper.height - 2 * MARGIN - 14})`}>
          {signs.map((sign, index) => {
            const x = signs.slice(0, index).reduce((sum, each) => sum + keyWidth(each), 0);
            return (
              <g key={sign.id}>
                <g transform={`translate(${mirrored ? inner - x - sign.width : x} 0)`}>{sign.drawn}</g>
                <text x={along(x + sign.width + 6)} y={10} className={own.about}>
                  {sign.label}
                </text>
              </g>
            );
          })}
          <text x={along(inner)} y={10} className={own.page}>
            {t("timeline-page", { number: page + 1, count: pages })}
          </text>
        </g>
      </g>
    </svg>
  );
}
