import { memo } from "react";
import { cx } from "~/components/cx";
import { MatrixCell } from "./MatrixCell";
import { RowEnd, RowHead } from "./MatrixParts";
import { RELAXED, ROW, STRICT } from "./spot";
import type { ShownRow } from "./view";
import type { Counting, MatrixWork } from "./wire";
import css from "./matrix.module.css";

interface Props {
  each: ShownRow;
  /** Its place among the rows, from nought. */
  number: number;
  isFirst: boolean;
  works: readonly MatrixWork[];
  /** The places of the columns to draw, in order. */
  columns: readonly number[];
  counting: Counting;
  /** The work at which the person is, when that is in this row. */
  spot: string | null;
  /** The work at which Tab comes to this row, when it does. */
  stop: string | null;
  /** The first and the last column that are selected in this row; none below nought. */
  blockFrom: number;
  blockTo: number;
}

/** What makes a place of the grid known, and whether Tab comes to it and the person is there. */
export function placeProps(issue: string, work: string, spot: string | null, stop: string | null) {
  return {
    "data-issue": issue,
    "data-work": work,
    tabIndex: stop === work ? 0 : -1,
    "aria-selected": spot === work,
  };
}

/** One issue of the matrix. It is drawn anew only when something in it is another, so that scrolling draws what comes. */
export const MatrixLine = memo(function MatrixLine(props: Props) {
  const { each, number, works, columns, counting, spot, stop } = props;
  const issue = each.row.issue;
  const place = (work: string) => placeProps(issue.id, work, spot, stop);
  return (
    <div
      role="row"
      aria-rowindex={number + 2}
      className={cx(
        css.line,
        each.startsTopic && !props.isFirst && css.topicStart,
        spot !== null && css.rowOn,
      )}
    >
      <RowHead shown={each} props={place(ROW)} />
      <div role="presentation" className={css.cells}>
        {columns.map((at, index) => {
          const work = works[at];
          const cell = each.cells[at];
          if (!work || !cell) return null;
          return (
            <MatrixCell
              key={work.record.id}
              shown={cell}
              issue={issue.id}
              issueName={issue.name}
              work={work.record.id}
              workName={work.record.name}
              at={at}
              startsView={at > 0 && columns[index - 1] !== at - 1}
              isSelected={spot === work.record.id}
              isInBlock={at >= props.blockFrom && at <= props.blockTo}
              isAnchor={stop === work.record.id}
            />
          );
        })}
      </div>
      <div aria-hidden className={css.gutter} />
      {(["strict", "relaxed"] as const).map((way) => (
        <RowEnd
          key={way}
          standing={each.row[way]}
          suffices={each.row.suffices}
          isFirst={way === "strict"}
          counts={way === counting}
          props={place(way === "strict" ? STRICT : RELAXED)}
        />
      ))}
    </div>
  );
});
