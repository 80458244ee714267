import type { Operate } from "~/actions";
import { Button, Dialog, FaultNote } from "~/components";
import { useText } from "~/text";
import { reasoned, type Judging, type Unread } from "./block";
import css from "./block.module.css";

/** How many cells are named; the rest is counted. */
const NAMED = 8;

/** Which cells of a text are no judgement, each by the place where it would have gone. Nothing was written. */
export function UnreadDialog({ cells, onClose }: { cells: readonly Unread[]; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog
      isOpen
      title={t("coverage-unread-ask", { count: cells.length })}
      onClose={onClose}
      effects={[t("coverage-unread-effect"), t("coverage-unread-how")]}
      actions={
        <Button autoFocus kind="primary" onPress={onClose}>
          {t("close")}
        </Button>
      }
    >
      <ul className={css.cells}>
        {cells.slice(0, NAMED).map(({ issue, work, text }) => (
          <li key={`${issue} ${work}`}>{t("coverage-unread-cell", { issue, work, text })}</li>
        ))}
        <More count={cells.length} />
      </ul>
    </Dialog>
  );
}

/** Says which judgements give a reason that was written for another value, before they are judged otherwise. */
export function OverwriteDialog(props: {
  cells: readonly Judging[];
  operate: Operate;
  onClose: () => void;
  onJudge: () => void;
}) {
  const { cells, operate, onClose, onJudge } = props;
  const { t } = useText();
  const told = reasoned(cells);
  const cleared = told.filter(({ value }) => value === "not_assessed").length;
  const kept = told.length - cleared;
  const value = (code: string) => t(`coverage-value-${code}`);
  return (
    <Dialog
      isOpen
      title={t("coverage-overwrite-ask", { count: told.length, all_count: cells.length })}
      onClose={onClose}
      onSubmit={onJudge}
      effects={[
        ...(kept > 0 ? [t("coverage-overwrite-kept", { count: kept })] : []),
        ...(cleared > 0 ? [t("coverage-overwrite-cleared", { count: cleared })] : []),
        t("coverage-overwrite-undo"),
      ]}
      actions={
        <>
          <Button autoFocus slot="close">
            {t("cancel")}
          </Button>
          <Button kind="primary" type="submit" isDisabled={operate.isRunning}>
            {t("coverage-overwrite-do", { count: cells.length })}
          </Button>
        </>
      }
    >
      <ul className={css.cells}>
        {told.slice(0, NAMED).map(({ issue, work, before, value: after }) => (
          <li key={`${issue.id} ${work.id}`}>
            <span>{t("coverage-overwrite-cell", { issue: issue.name, work: work.name })}</span>{" "}
            <del>{value(before.cell.value)}</del> <ins>{value(after)}</ins>
          </li>
        ))}
        <More count={told.length} />
      </ul>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}

function More({ count }: { count: number }) {
  const { t } = useText();
  return count > NAMED ? <li>{t("coverage-cells-more", { count: count - NAMED })}</li> : null;
}
