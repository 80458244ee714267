import { memo, type ReactNode } from "react";
import { CELL, columnsIn, STRIP } from "./frame";
import { MatrixCell } from "./MatrixCell";
import type { ShownRow } from "./view";
import type { MatrixWork } from "./wire";
import css from "./matrix.module.css";

/** Some columns that stand side by side, after room for those before them that are not drawn. */
export function Strip(props: {
  strip: number;
  /** The strip that is drawn before it. */
  after: number | undefined;
  count: number;
  children: (at: number) => ReactNode;
}) {
  const { strip, after = -1, count, children } = props;
  const room = (strip - after - 1) * STRIP * CELL.inline;
  return (
    <div role="presentation" className={css.strip} style={room > 0 ? { marginInlineStart: room } : undefined}>
      {columnsIn(strip, count).map(children)}
    </div>
  );
}

interface Props {
  each: ShownRow;
  strip: number;
  works: readonly MatrixWork[];
  /** The strip that is drawn before it; where it is not the one before, words of a run begin here. */
  after: number | undefined;
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
  const { each, strip, works, after, spot, stop, blockFrom, blockTo } = props;
  const issue = each.row.issue;
  return (
    <Strip strip={strip} after={after} count={works.length}>
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
            startsView={at > 0 && at === strip * STRIP && after !== strip - 1}
            isSelected={spot === work.record.id}
            isInBlock={at >= blockFrom && at <= blockTo}
            isAnchor={stop === work.record.id}
          />
        );
      }}
    </Strip>
  );
});
