import { ChevronRight } from "lucide-react";
import type { CSSProperties } from "react";
import type { OutlineRow, TimelineInView } from "~/backend";
import { Code, Icon, StatusMark } from "~/components";
import { cx } from "~/components/cx";
import { useFiscal, useText } from "~/text";
import { leads } from "../columns";
import { shapeOf } from "../rows";
import { LINE } from "./Bar";
import type { Line } from "./lines";
import { sayBar, sayRow } from "./say";
import { Stops, type StopHands } from "./Stops";
import css from "./timeline.module.css";

interface Props {
  timeline: TimelineInView;
  /** The lines in view. */
  lines: readonly Line[];
  /** The place of the first of them among all lines. */
  first: number;
  open: ReadonlySet<string>;
  selected: string | null;
  /** The place of the line that the focus goes to. */
  current: number;
  onSelect: (key: string) => void;
  onFold: (key: string, fold: boolean) => void;
  onOpen: (key: string) => void;
  /** How milestones are taken; none where nothing may be changed. */
  hands: StopHands | null;
}

/** The names at the start, with all that the picture shows of each row in words. */
export function Rows(props: Props) {
  const { timeline, lines, first, selected, current, onSelect, onFold, onOpen, hands } = props;
  const speech = useText();
  const { t } = speech;
  const fiscal = useFiscal();
  return lines.map((line, index) => {
    const { row } = line;
    const open = props.open.has(line.key);
    const place = first + index;
    return (
      <div
        key={line.key}
        role="row"
        className={css.line}
        style={{ insetBlockStart: place * LINE, ["--depth" as string]: line.depth } as CSSProperties}
        aria-rowindex={place + 1}
        aria-level={line.depth + 1}
        aria-selected={line.key === selected}
        aria-label={row ? `${codeOf(row.row)} ${sayBar(speech, row, fiscal)}` : (line.head ?? "")}
        {...(line.folds ? { "aria-expanded": open } : {})}
        tabIndex={place === current ? 0 : -1}
        onFocus={() => onSelect(line.key)}
      >
        <div
          className={css.names}
          role="presentation"
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
                <Code>{codeOf(row.row)}</Code>
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
        {row && hands && row.milestones.length > 0 && !row.removed ? (
          <Stops row={row} hands={hands} onFocus={() => onSelect(line.key)} />
        ) : null}
      </div>
    );
  });
}

/** An objective is called by its number, everything else by its label. */
function codeOf(row: OutlineRow): string {
  return row.number && row.record.kind === "objective" ? row.number : row.record.label;
}

function Status({ row }: { row: OutlineRow }) {
  const shape = row.status ? shapeOf(row.status) : null;
  return shape ? <StatusMark status={shape} /> : null;
}
