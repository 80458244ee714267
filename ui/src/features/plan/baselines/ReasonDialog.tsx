import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type RowDifference } from "~/backend";
import { Button, Dialog, FaultNote, TextField } from "~/components";
import { useText } from "~/text";

/** Why a row of the plan differs, said after it was changed. `after` is the state compared with; null is the plan now. */
export function ReasonDialog(props: { row: RowDifference; after: string | null; onClose: () => void }) {
  const { row, after, onClose } = props;
  const { t } = useText();
  const operate = useOperate();
  const [reason, setReason] = useState(row.said ?? "");
  const given = row.reasons.filter((each) => each !== row.said);
  const nothing = reason.trim() === "" && row.said === null;
  const submit = async () => {
    if (nothing) return;
    const request = { subject: row.record.id, after, reason };
    const done = await operate.run(
      commands.differenceReason(request),
      t("difference-reason-said", { label: row.record.label }),
    );
    if (done) onClose();
  };
  return (
    <Dialog
      title={t("difference-reason-ask", { name: `${row.record.label} ${row.record.name}` })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={nothing || operate.isRunning}>
            {t("difference-reason-do")}
          </Button>
        </>
      }
    >
      {given.length > 0 ? <p>{t("difference-reason-given", { reasons: given.join("; ") })}</p> : null}
      <TextField
        label={t("baseline-column-why")}
        hint={t("difference-reason-hint")}
        value={reason}
        onChange={setReason}
        rows={2}
        autoFocus
      />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
