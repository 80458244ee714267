import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type TimelineRow } from "~/backend";
import { DayField } from "~/components";
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
    <ActDialog
      title={t("timeline-days-ask", { name: record.name })}
      act={t("timeline-days-do")}
      operate={operate}
      onAct={submit}
      onClose={onClose}
    >
      <DayField label={t("timeline-starts-on")} value={startsOn} onChange={setStartsOn} autoFocus />
      <DayField label={t("plan-delivery-on")} value={deliveryOn} onChange={setDeliveryOn} />
    </ActDialog>
  );
}
