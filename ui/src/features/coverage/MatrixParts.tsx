import { cx } from "~/components/cx";
import { useText } from "~/text";
import type { Piece } from "./frame";
import { Letter } from "./Letter";
import { STANDING_VALUE, type ShownRow } from "./view";
import type { Standing } from "./wire";
import css from "./matrix.module.css";

/** Room for the rows that are not drawn. */
export function RoomLine({ piece }: { piece: Piece }) {
  return <div aria-hidden style={{ blockSize: piece.room ?? 0 }} />;
}

export type Placed = {
  "data-issue": string;
  "data-work": string;
  tabIndex: number;
  "aria-selected": boolean;
};

export function RowHead({ shown, props }: { shown: ShownRow; props: Placed }) {
  const { row, topicNumber } = shown;
  const number = row.topic || row.group === "no_topic" ? row.number : null;
  return (
    <div role="rowheader" aria-colindex={1} className={css.rowHead} {...props}>
      <span className={css.lead}>
        <span className={css.topic}>{topicNumber}</span>
        <span className={cx(css.number, "id")}>{number}</span>
        <bdi className={css.name} title={row.issue.name}>
          {row.issue.name}
        </bdi>
      </span>
    </div>
  );
}

export function RowEnd(props: { standing: Standing; suffices: boolean; counts: boolean; props: Placed }) {
  const { t } = useText();
  const byPerson = props.suffices && props.standing === "covered";
  return (
    <div role="gridcell" className={cx(css.end, props.counts && css.counts)} {...props.props}>
      <span>
        <Letter value={STANDING_VALUE[props.standing]} />
        {t(`coverage-standing-${props.standing}`)}
        {byPerson ? (
          <>
            <span aria-hidden>{"†"}</span>
            <span className="aside">{t("coverage-by-person")}</span>
          </>
        ) : null}
      </span>
    </div>
  );
}
