import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type TimelineRow } from "~/backend";
import { Button, DayField, Dialog, FaultNote } from "~/components";
import { useText } from "~/text";

/** When a work item starts and delivers, typed. */
export function DaysDialog({ row, onClose }: { row: TimelineRow; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const { record, startsOn: starts, deliveryOn: delivers } = row.row;
  const [startsOn, setStartsOn] = useState(starts ?? "");
  const [deliveryOn, setDeliveryOn] = useState(delivers ?? "");
  const submit = async () => {
    const done = await operate.run(
      commands.workItemDays({ id: record.id, startsOn, deliveryOn }),
      t("timeline-moved", { name: record.name }),
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      title={t("timeline-days-ask", { name: record.name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={operate.isRunning}>
            {t("timeline-days-do")}
          </Button>
        </>
      }
    >
      <DayField label={t("timeline-starts-on")} value={startsOn} onChange={setStartsOn} />
      <DayField label={t("plan-delivery-on")} value={deliveryOn} onChange={setDeliveryOn} />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
