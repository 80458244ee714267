import { memo } from "react";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import { fillOf } from "./Letter";
import { sayCell } from "./words";
import { LETTERS, type ShownCell } from "./view";
import css from "./matrix.module.css";

interface Props {
  shown: ShownCell;
  issue: string;
  issueName: string;
  work: string;
  workName: string;
  /** Its place among the columns, from nought. */
  at: number;
  /** What stands before it is out of view, so that words of a run begin here. */
  startsView: boolean;
  isSelected: boolean;
  /** One of several cells that are selected together. */
  isInBlock: boolean;
  isAnchor: boolean;
}

/** Runs of ∅ long enough carry their words; in a short one each cell has its sign. */
const WORDS_FIT = 3;

/** One judgement: letter, fill, pattern, and the marks for an older judgement and an open gap. */
export const MatrixCell = memo(function MatrixCell(props: Props) {
  const { shown, issue, issueName, work, workName, at, startsView, isSelected, isInBlock, isAnchor } = props;
  const speech = useText();
  const { cell, run } = shown;
  const judged = cell.value !== "not_assessed";
  const wordy = run !== null && run.length >= WORDS_FIT;
  const letter = LETTERS[shown.shown];
  return (
    <div
      role="gridcell"
      aria-colindex={at + 2}
      aria-selected={isSelected || isInBlock}
      aria-label={sayCell(speech, issueName, workName, shown)}
      tabIndex={isAnchor ? 0 : -1}
      data-issue={issue}
      data-work={work}
      data-value={shown.shown}
      className={cx(
        css.cell,
        run === null && fillOf(shown.shown),
        run !== null && css.run,
        run?.at === 0 && css.runFirst,
        run !== null && run.at === run.length - 1 && css.runLast,
        judged && cell.stale && css.stale,
        shown.dimmed && css.dimmed,
        isInBlock && css.inBlock,
        isInBlock && !isSelected && css.besides,
        !wordy && cell.gaps > 0 && css.gap,
      )}
    >
      {run === null ? letter : null}
      {run !== null && !wordy ? <span aria-hidden>{letter}</span> : null}
      {wordy && (run.at === 0 || startsView) ? (
        <span aria-hidden className={css.runWords} style={{ ["--run" as string]: run.length - run.at }}>
          <span>
            {letter} {speech.t("coverage-value-nothing_exists")}
          </span>
        </span>
      ) : null}
    </div>
  );
});
