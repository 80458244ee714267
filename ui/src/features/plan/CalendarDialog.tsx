import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type Calendar } from "~/backend";
import { TextField } from "~/components";
import { useCalendar } from "~/shell/calendar";
import { useText } from "~/text";
import { MonthField, monthOf } from "./MonthField";

/** The month in which fiscal years begin, and after how many days an update is stale. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const calendar = useCalendar();
  return calendar ? <CalendarForm calendar={calendar} onClose={onClose} /> : null;
}

function CalendarForm({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const { t, day } = useText();
  const operate = useOperate();
  const [month, setMonth] = useState(monthOf(calendar.startMonth));
  const [days, setDays] = useState(String(calendar.updatePeriodDays));
  const isDays = /^\d{1,3}$/.test(days.trim()) && Number(days) > 0;
  const submit = async () => {
    if (!isDays) return;
    const { startMonth, updatePeriodDays } = calendar;
    if (Number(month) !== startMonth) {
      const set = commands.fiscalStartSet({ month: Number(month) });
      if (
        (await operate.run(
          set,
          t("calendar-month-set", { month: day(`2001-${month}`).split(" ")[0] ?? "" }),
        )) === null
      )
        return;
    }
    if (Number(days) !== updatePeriodDays) {
      const set = commands.updatePeriodSet({ days: Number(days) });
      if ((await operate.run(set, t("calendar-days-set", { count: Number(days) }))) === null) return;
    }
    onClose();
  };
  return (
    <ActDialog
      title={t("calendar-ask")}
      act={t("calendar-do")}
      operate={operate}
      isMissing={!isDays}
      effects={[t("calendar-effect")]}
      onAct={submit}
      onClose={onClose}
    >
      <MonthField value={month} onChange={setMonth} autoFocus />
      <TextField
        label={t("calendar-days")}
        hint={t("calendar-days-hint")}
        value={days}
        onChange={setDays}
        error={isDays ? undefined : t("calendar-days-wrong")}
      />
    </ActDialog>
  );
}
