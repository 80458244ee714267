import { memo, type ReactNode } from "react";
import { CELL, columnsIn, STRIP } from "./frame";
import { MatrixCell } from "./MatrixCell";
import type { ShownRow } from "./view";
import type { MatrixWork } from "./wire";
import css from "./matrix.module.css";

/** Some columns that stand side by side: the strip is placed, so that one that comes into view moves no other. */
export function Strip(props: { strip: number; count: number; children: (at: number) => ReactNode }) {
  const { strip, count, children } = props;
  return (
    <div role="presentation" className={css.strip} style={{ insetInlineStart: strip * STRIP * CELL.inline }}>
      {columnsIn(strip, count).map(children)}
    </div>
  );
}

interface Props {
  each: ShownRow;
  strip: number;
  works: readonly MatrixWork[];
  /** What stands before it is not drawn, so that words of a run begin here. */
  startsView: boolean;
  /** The work at which the person is, when that is in this strip of this row. */
  spot: string | null;
  /** The work at which Tab comes to this row, when it does so in this strip. */
  stop: string | null;
  /** The first and the last column that are selected in this row; none below nought. */
  blockFrom: number;
  blockTo: number;
}

/** The cells of one issue in a strip. They are drawn anew only when something in them is another. */
export const MatrixStrip = memo(function MatrixStrip(props: Props) {
  const { each, strip, works, startsView, spot, stop, blockFrom, blockTo } = props;
  const issue = each.row.issue;
  return (
    <Strip strip={strip} count={works.length}>
      {(at) => {
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
            startsView={startsView && at === strip * STRIP}
            isSelected={spot === work.record.id}
            isInBlock={at >= blockFrom && at <= blockTo}
            isAnchor={stop === work.record.id}
          />
        );
      }}
    </Strip>
  );
});
