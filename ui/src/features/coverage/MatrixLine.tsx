import { memo } from "react";
import { cx } from "~/components/cx";
import { columnsIn } from "./frame";
import { RowEnds, RowHead } from "./MatrixParts";
import { MatrixStrip } from "./MatrixStrip";
import type { ShownRow } from "./view";
import type { Counting, MatrixWork } from "./wire";
import css from "./matrix.module.css";

interface Props {
  each: ShownRow;
  /** Its place among the rows, from nought. */
  number: number;
  isFirst: boolean;
  works: readonly MatrixWork[];
  /** The strips of columns to draw, in order. */
  strips: readonly number[];
  counting: Counting;
  /** The work at which the person is, when that is in this row. */
  spot: string | null;
  /** The work at which Tab comes to this row, when it does. */
  stop: string | null;
  /** The first and the last column that are selected in this row; none below nought. */
  blockFrom: number;
  blockTo: number;
}

/** One issue of the matrix. It is drawn anew only when something in it is another, so that scrolling draws what comes. */
export const MatrixLine = memo(function MatrixLine(props: Props) {
  const { each, number, works, strips, counting, spot, stop } = props;
  const within = (strip: number, work: string | null) =>
    work !== null && columnsIn(strip, works.length).some((at) => works[at]?.record.id === work) ? work : null;
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
      <RowHead shown={each} spot={spot} stop={stop} />
      <div role="presentation" className={css.cells}>
        {strips.map((strip, index) => (
          <MatrixStrip
            key={strip}
            strip={strip}
            each={each}
            works={works}
            after={strips[index - 1]}
            spot={within(strip, spot)}
            stop={within(strip, stop)}
            blockFrom={props.blockFrom}
            blockTo={props.blockTo}
          />
        ))}
      </div>
      <div aria-hidden className={css.gutter} />
      <RowEnds shown={each} spot={spot} stop={stop} counting={counting} />
    </div>
  );
});
