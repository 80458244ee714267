import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type FiscalYear } from "~/backend";
import { TextField } from "~/components";
import { useText } from "~/text";
import { MonthField, monthOf } from "./MonthField";
import css from "./plan.module.css";

/** The years a plan looks at. The next year rolls the horizon; the first ones say in which month they begin. */
export function YearsDialog({ years, onClose }: { years: readonly FiscalYear[]; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const last = years.at(-1);
  const [month, setMonth] = useState(monthOf(Number(last?.startsOn.slice(5, 7))));
  const [first, setFirst] = useState(() =>
    String(last ? Number(last.endsOn.slice(0, 4)) + 1 : new Date().getFullYear() + 1),
  );
  const [count, setCount] = useState(last ? "1" : "5");
  const isYear = /^\d{4}$/.test(first.trim());
  const isCount = /^\d{1,2}$/.test(count.trim());
  const submit = async () => {
    if (!isYear || !isCount) return;
    const request = { startMonth: Number(month), first: Number(first), count: Number(count) };
    const done = await operate.run(
      commands.fiscalYearsAdd(request),
      t("years-added", { count: request.count }),
    );
    if (done) onClose();
  };
  return (
    <ActDialog
      title={t("years-ask")}
      act={t("years-do")}
      operate={operate}
      isMissing={!isYear || !isCount}
      onAct={submit}
      onClose={onClose}
    >
      <p className={css.before}>
        {last
          ? t("years-known", { first: years[0]?.name ?? "", last: last.name, count: years.length })
          : t("years-none")}
      </p>
      {last ? null : <MonthField value={month} onChange={setMonth} />}
      <div className={css.pair}>
        <TextField
          label={t("years-first")}
          value={first}
          onChange={setFirst}
          error={isYear ? undefined : t("years-first-wrong")}
          autoFocus
        />
        <TextField
          label={t("years-count")}
          value={count}
          onChange={setCount}
          error={isCount ? undefined : t("years-count-wrong")}
        />
      </div>
    </ActDialog>
  );
}
