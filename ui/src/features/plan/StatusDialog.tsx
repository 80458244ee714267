import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type WorkStatus } from "~/backend";
import { Button, Dialog, FaultNote, SelectField } from "~/components";
import { useText } from "~/text";
import { STATUSES } from "./statuses";

/** One status for several work items, in one step. */
export function StatusDialog({ items, onClose }: { items: readonly string[]; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const [status, setStatus] = useState<WorkStatus>("planned");
  const count = items.length;
  const submit = async () => {
    const done = await operate.run(
      commands.workItemsStatus({ items: [...items], status }),
      t("plan-status-set", { count, status: t(`work-status-${status}`) }),
    );
    if (done) onClose();
  };
  return (
    <Dialog
      title={t("plan-status-ask", { count })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={operate.isRunning}>
            {t("plan-status-do", { count })}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("plan-column-status")}
        options={STATUSES.map((id) => ({ id, label: t(`work-status-${id}`) }))}
        value={status}
        onChange={setStatus}
        autoFocus
      />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
