import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type Calendar, type OutlineRow, type WorkStatus } from "~/backend";
import { DayField, SelectField, TextField } from "~/components";
import { useText } from "~/text";
import { shownCase } from "./case";
import { typed } from "./money/grid";
import { STATUSES } from "./statuses";
import css from "./plan.module.css";

/** What a work item says of itself: status, years, both dates, amount. */
export function WorkItemDialog(props: { row: OutlineRow; calendar: Calendar; onClose: () => void }) {
  const { row, calendar, onClose } = props;
  const { t } = useText();
  const operate = useOperate();
  const inCase = shownCase.use();
  const yearId = (name: string | null | undefined) =>
    calendar.years.find((year) => year.name === name)?.id ?? null;
  const [status, setStatus] = useState<WorkStatus>(row.status ?? "proposed");
  const [first, setFirst] = useState(yearId(row.firstYear));
  const [last, setLast] = useState(yearId(row.lastYear));
  const [proposalOn, setProposalOn] = useState(row.proposalOn ?? "");
  const [deliveryOn, setDeliveryOn] = useState(row.deliveryOn ?? "");
  const [amount, setAmount] = useState(typed(row.amount));
  const years = calendar.years.map((year) => ({ id: year.id, label: year.name }));

  const submit = async () => {
    const saved = t("plan-edited", { name: row.record.name });
    const isYearsChanged = first !== yearId(row.firstYear) || last !== yearId(row.lastYear);
    const edited = commands.workItemEdit({
      id: row.record.id,
      status: status === row.status ? null : status,
      years: isYearsChanged ? { first, last: last ?? first } : null,
      proposalOn,
      deliveryOn,
      resourcesNeeded: null,
    });
    if ((await operate.run(edited, saved)) === null) return;
    if (amount.trim() !== typed(row.amount)) {
      const set = commands.amountSet({ subject: row.record.id, fiscalYear: null, case: inCase, amount });
      if ((await operate.run(set, saved)) === null) return;
    }
    onClose();
  };
  return (
    <ActDialog
      title={t("plan-edit-ask", { name: row.record.name })}
      act={t("plan-edit-do")}
      operate={operate}
      onAct={submit}
      onClose={onClose}
    >
      <SelectField
        label={t("plan-column-status")}
        options={STATUSES.map((id) => ({ id, label: t(`work-status-${id}`) }))}
        value={status}
        onChange={setStatus}
        autoFocus
      />
      <div className={css.pair}>
        <SelectField label={t("plan-first-year")} options={years} value={first} onChange={setFirst} />
        <SelectField label={t("plan-last-year")} options={years} value={last} onChange={setLast} />
      </div>
      <div className={css.pair}>
        <DayField label={t("plan-proposal-on")} value={proposalOn} onChange={setProposalOn} />
        <DayField label={t("plan-delivery-on")} value={deliveryOn} onChange={setDeliveryOn} />
      </div>
      <TextField
        label={t("plan-amount", { currency: calendar.currency, case: t(`case-${inCase}`) })}
        hint={t("plan-amount-hint")}
        value={amount}
        onChange={setAmount}
      />
    </ActDialog>
  );
}
