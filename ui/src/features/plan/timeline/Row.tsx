import { ChevronRight } from "lucide-react";
import { memo, type CSSProperties } from "react";
import type { Milestone, OutlineRow, TimelineLink } from "~/backend";
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
  line: Line;
  /** Its place among all lines. */
  place: number;
  /** What it waits for, and what waits for it. */
  ties: readonly TimelineLink[];
  isOpen: boolean;
  isSelected: boolean;
  /** Whether the focus goes to it. */
  isCurrent: boolean;
  onSelect: (key: string) => void;
  onFold: (key: string, fold: boolean) => void;
  onOpen: (key: string) => void;
  /** How milestones are taken; none where nothing may be changed. */
  hands: StopHands | null;
  /** Its milestones now, or while one is dragged. */
  stops: readonly Milestone[];
}

/** A name at the start, with all that the picture shows of its row in words. */
export const Row = memo(function Row({
  line,
  place,
  ties,
  isOpen,
  isSelected,
  isCurrent,
  hands,
  stops,
  ...on
}: Props) {
  const { key, row } = line;
  const { onSelect, onFold, onOpen } = on;
  const speech = useText();
  const { t } = speech;
  const fiscal = useFiscal();
  return (
    <div
      role="row"
      className={css.line}
      style={{ insetBlockStart: place * LINE, ["--depth" as string]: line.depth } as CSSProperties}
      aria-rowindex={place + 1}
      aria-level={line.depth + 1}
      aria-selected={isSelected}
      aria-label={row ? `${codeOf(row.row)} ${sayBar(speech, row, fiscal)}` : (line.head ?? "")}
      {...(line.folds ? { "aria-expanded": isOpen } : {})}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onSelect(key)}
    >
      <div
        className={css.names}
        role="presentation"
        onClick={() => onSelect(key)}
        onDoubleClick={() => onOpen(key)}
      >
        <div role="rowheader" className={css.name}>
          {line.folds ? (
            <button
              type="button"
              tabIndex={-1}
              className={css.fold}
              data-open={isOpen}
              aria-label={t("tree-fold")}
              onClick={() => onFold(key, isOpen)}
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
              <span className="aside">{sayRow(speech, row, ties)}</span>
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
      {row && hands && stops.length > 0 && !row.removed ? (
        <Stops row={row} now={stops} hands={hands} onFocus={() => onSelect(key)} />
      ) : null}
    </div>
  );
});

/** An objective is called by its number, everything else by its label. */
function codeOf(row: OutlineRow): string {
  return row.number && row.record.kind === "objective" ? row.number : row.record.label;
}

function Status({ row }: { row: OutlineRow }) {
  const shape = row.status ? shapeOf(row.status) : null;
  return shape ? <StatusMark status={shape} /> : null;
}
