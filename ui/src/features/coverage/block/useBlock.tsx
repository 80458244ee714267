import { useMemo, useState, type ReactNode } from "react";
import { useOperate } from "~/actions";
import { FaultNote, showToast } from "~/components";
import { copyText } from "~/components/tableTexts";
import { tell } from "~/shell/status";
import { useText } from "~/text";
import type { Spot } from "../spot";
import type { ShownMatrix } from "../view";
import { coverage, type CoverageValue } from "../wire";
import {
  blockOf,
  filled,
  holdsOne,
  lettersOf,
  pasted,
  reasoned,
  sizeOf,
  type Block,
  type Judging,
  type Pasted,
} from "./block";
import { OverwriteDialog, UnreadDialog } from "./BlockDialogs";
import { reading } from "./reading";

export interface BlockActs {
  /** The cells that are selected together; none while a head is. */
  block: Block | null;
  /** How many cells that are. */
  count: number;
  /** Begins a block where the person was, or ends it. */
  extend: (begins: boolean) => void;
  copy: () => void;
  paste: (text: string) => void;
  /** Judges all cells of the block alike, when they are several or a reason would go with a judgement. */
  fill: (value: CoverageValue) => boolean;
  /** What is asked before anything is written, and what went wrong. */
  asked: ReactNode;
}

/** Selecting, copying, pasting and judging cells of the matrix together. */
export function useBlock(shown: ShownMatrix, spot: Spot | null, mayEdit: boolean): BlockActs {
  const speech = useText();
  const { t } = speech;
  const [start, setStart] = useState<Spot | null>(null);
  const [asks, setAsks] = useState<Exclude<Pasted, { is: "nothing" | "larger" }> | null>(null);
  const operate = useOperate();
  const block = useMemo(() => blockOf(shown, start ?? spot, spot), [shown, start, spot]);
  const size = block && sizeOf(block);

  const judge = async (cells: readonly Judging[]) => {
    const request = cells.map(({ issue, work, value }) => ({
      issue: issue.id,
      work: work.id,
      value,
      words: null,
    }));
    const said = t("coverage-judged-many", { count: cells.length });
    if ((await operate.run(coverage.coverageAssessMany(request), said)) !== null) setAsks(null);
  };
  const begin = (result: Pasted) => {
    operate.clear();
    switch (result.is) {
      case "nothing":
        tell(t("coverage-paste-nothing"));
        return;
      case "larger":
        tell(
          t("coverage-paste-larger", {
            row_count: result.rows,
            work_count: result.works,
            row_room: result.room.rows,
            work_room: result.room.works,
          }),
        );
        return;
      case "unread":
        setAsks(result);
        return;
      case "ready":
        if (reasoned(result.cells).length > 0) setAsks(result);
        else void judge(result.cells);
    }
  };
  const may = () => {
    if (!mayEdit) tell(t("coverage-read-only"));
    return mayEdit;
  };
  const close = () => setAsks(null);
  return {
    block,
    count: size ? size.rows * size.works : 0,
    extend: (begins) => setStart(begins ? (start ?? spot) : null),
    copy: () => {
      if (!block || !size) return;
      const count = size.rows * size.works;
      const done = copyText({ "text/plain": lettersOf(shown, block) });
      showToast({ text: done ? t("coverage-copied", { count }) : t("table-not-copied") });
    },
    paste: (text) => {
      if (block && may()) begin(pasted(shown, block, text, reading(speech)));
    },
    fill: (value) => {
      if (!block) return false;
      const result = filled(shown, block, value);
      const loses = value === "not_assessed" && result.is === "ready" && reasoned(result.cells).length > 0;
      if (holdsOne(block) && !loses) return false;
      if (may()) begin(result);
      return true;
    },
    asked: (
      <>
        {asks?.is === "unread" ? <UnreadDialog cells={asks.cells} onClose={close} /> : null}
        {asks?.is === "ready" ? (
          <OverwriteDialog
            cells={asks.cells}
            operate={operate}
            onClose={close}
            onJudge={() => void judge(asks.cells)}
          />
        ) : null}
        {asks === null && operate.failure ? <FaultNote error={operate.failure} /> : null}
      </>
    ),
  };
}
