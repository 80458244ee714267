import { memo } from "react";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import type { Piece } from "./frame";
import { Letter } from "./Letter";
import { RELAXED, ROW, STRICT } from "./spot";
import { STANDING_VALUE, type ShownRow } from "./view";
import type { Counting } from "./wire";
import css from "./matrix.module.css";

/** Room for the rows that are not drawn. */
export function RoomLine({ piece }: { piece: Piece }) {
  return <div aria-hidden style={{ blockSize: piece.room ?? 0 }} />;
}

interface Place {
  shown: ShownRow;
  /** The work at which the person is, when that is in this row. */
  spot: string | null;
  /** The work at which Tab comes to this row, when it does. */
  stop: string | null;
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

/** The name of an issue. Scrolling along its row does not draw it anew, nor what the row comes to. */
export const RowHead = memo(function RowHead({ shown, spot, stop }: Place) {
  const { row, topicNumber } = shown;
  const number = row.topic || row.group === "no_topic" ? row.number : null;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      className={css.rowHead}
      {...placeProps(row.issue.id, ROW, spot, stop)}
    >
      <span className={css.lead}>
        <span className={css.topic}>{topicNumber}</span>
        <span className={cx(css.number, "id")}>{number}</span>
        <bdi className={css.name} title={row.issue.name}>
          {row.issue.name}
        </bdi>
      </span>
    </div>
  );
});

/** What an issue comes to in both ways of counting. */
export const RowEnds = memo(function RowEnds(props: Place & { counting: Counting }) {
  const { t } = useText();
  const { row } = props.shown;
  return (
    <div role="presentation" className={css.ends}>
      {(["strict", "relaxed"] as const).map((way) => (
        <div
          role="gridcell"
          key={way}
          className={cx(css.end, way === props.counting && css.counts)}
          {...placeProps(row.issue.id, way === "strict" ? STRICT : RELAXED, props.spot, props.stop)}
        >
          <span>
            <Letter value={STANDING_VALUE[row[way]]} />
            {t(`coverage-standing-${row[way]}`)}
            {row.suffices && row[way] === "covered" ? (
              <>
                <span aria-hidden>{"†"}</span>
                <span className="aside">{t("coverage-by-person")}</span>
              </>
            ) : null}
          </span>
        </div>
      ))}
    </div>
  );
});
