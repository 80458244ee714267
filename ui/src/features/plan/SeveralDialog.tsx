import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { call, commands, type FiscalYear, type WorkStatus } from "~/backend";
import { ComboField, SelectField } from "~/components";
import { useText } from "~/text";
import { STATUSES } from "./statuses";
import css from "./plan.module.css";

const AS_IS = "as_is";

interface Props {
  items: readonly string[];
  years: readonly FiscalYear[];
  onClose: () => void;
}

/** Status, years and lead for several work items, in one step. What is left alone stays as it is with each. */
export function SeveralDialog({ items, years, onClose }: Props) {
  const { t } = useText();
  const operate = useOperate();
  const parties = useQuery({ queryKey: ["parties", "list"], queryFn: () => call(commands.partyList()) });
  const [status, setStatus] = useState<WorkStatus | typeof AS_IS>(AS_IS);
  const [first, setFirst] = useState<string>(AS_IS);
  const [last, setLast] = useState<string>(AS_IS);
  const [lead, setLead] = useState<string | null>(null);
  const count = items.length;
  const asIs = { id: AS_IS, label: t("plan-several-as-is") } as const;
  const yearOptions = [asIs, ...years.map((year) => ({ id: year.id, label: year.name }))];
  const chosen = (id: string) => (id === AS_IS ? null : id);
  const changesYears = first !== AS_IS || last !== AS_IS;
  const changes = status !== AS_IS || changesYears || lead !== null;
  const submit = async () => {
    if (!changes) return;
    const ends = { first: chosen(first) ?? chosen(last), last: chosen(last) ?? chosen(first) };
    const request = {
      items: [...items],
      status: status === AS_IS ? null : status,
      years: changesYears ? ends : null,
      lead,
    };
    const done = await operate.run(commands.workItemsEdit(request), t("plan-several-done", { count }));
    if (done) onClose();
  };
  return (
    <ActDialog
      title={t("plan-several-ask", { count })}
      act={t("plan-several-do", { count })}
      operate={operate}
      isMissing={!changes}
      onAct={submit}
      onClose={onClose}
    >
      <SelectField
        label={t("plan-column-status")}
        options={[asIs, ...STATUSES.map((id) => ({ id, label: t(`work-status-${id}`) }))]}
        value={status}
        onChange={setStatus}
        autoFocus
      />
      <div className={css.pair}>
        <SelectField label={t("plan-first-year")} options={yearOptions} value={first} onChange={setFirst} />
        <SelectField label={t("plan-last-year")} options={yearOptions} value={last} onChange={setLast} />
      </div>
      <ComboField
        key={parties.data?.length ?? 0}
        label={t("plan-column-lead")}
        hint={t("plan-several-lead-hint")}
        options={(parties.data ?? []).map(({ record }) => ({ id: record.id, label: record.name }))}
        value={lead}
        onChange={setLead}
      />
    </ActDialog>
  );
}
