import { ActDialog, useOperate } from "~/actions";
import { commands, type TimelineRow } from "~/backend";
import { FaultNote, Waiting } from "~/components";
import { useCalendar } from "~/shell/calendar";
import { useDated, useText } from "~/text";
import { usePushed } from "./queries";

/** An offer: what would move so that everything that waits for a work item holds. */
export function PushDialog({ row, onClose }: { row: TimelineRow; onClose: () => void }) {
  const { t } = useText();
  const dated = useDated();
  const operate = useOperate();
  const { id, name } = row.row.record;
  const offer = usePushed(id);
  const moves = offer.data ?? [];
  const last = useCalendar()?.years.at(-1);
  const beyond = last ? moves.filter((move) => move.to.end > last.endsOn) : [];
  const submit = async () => {
    const done = await operate.run(
      commands.schedulePush({ from: id }),
      t("timeline-pushed", { count: moves.length }),
    );
    if (done !== null) onClose();
  };
  return (
    <ActDialog
      title={t("timeline-push-ask", { name })}
      act={t("timeline-push-do", { count: moves.length })}
      operate={operate}
      isMissing={moves.length === 0}
      asksNothing
      onAct={submit}
      onClose={onClose}
      effects={moves.map((move) =>
        t("timeline-push-row", {
          label: move.record.label,
          name: move.record.name,
          from: dated(move.from.start),
          to: dated(move.to.start),
          end: dated(move.to.end),
        }),
      )}
    >
      {last && beyond.length > 0 ? (
        <p role="status">
          {t("timeline-push-beyond", {
            labels: beyond.map((move) => move.record.label).join(", "),
            year: last.name,
            day: dated(last.endsOn),
          })}
        </p>
      ) : null}
      {offer.isLoading ? <Waiting /> : null}
      {offer.data && moves.length === 0 ? <p>{t("timeline-push-none")}</p> : null}
      {offer.error ? <FaultNote error={offer.error} /> : null}
    </ActDialog>
  );
}
