import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type OutlineRow, type WorkStatus } from "~/backend";
import { SelectField, TextField } from "~/components";
import { useText } from "~/text";
import { STATUSES } from "./statuses";
import css from "./plan.module.css";

/** Two minutes: how a work item stands, how much is done, and what happened since the last update. */
export function ProgressDialog({ row, onClose }: { row: OutlineRow; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const [status, setStatus] = useState<WorkStatus>(row.status ?? "in_progress");
  const [percent, setPercent] = useState(row.percent == null ? "" : String(row.percent));
  const [words, setWords] = useState(row.update?.text ?? "");
  const [next, setNext] = useState(row.update?.nextMilestone ?? "");
  const [help, setHelp] = useState(row.update?.helpNeeded ?? "");
  const digits = percent.trim();
  const isWrong = digits !== "" && !(/^\d{1,3}$/.test(digits) && Number(digits) <= 100);
  const submit = async () => {
    if (isWrong || words.trim() === "") return;
    const done = await operate.run(
      commands.progressTell({
        item: row.record.id,
        status,
        percent: digits === "" ? null : Number(digits),
        text: words,
        nextMilestone: next,
        helpNeeded: help,
      }),
      t("progress-told", { name: row.record.name }),
    );
    if (done) onClose();
  };
  return (
    <ActDialog
      title={t("progress-ask", { name: row.record.name })}
      act={t("progress-do")}
      operate={operate}
      isMissing={isWrong || words.trim() === ""}
      onAct={submit}
      onClose={onClose}
    >
      {row.update ? <p className={css.before}>{t("progress-last", { told_on: row.update.toldOn })}</p> : null}
      <TextField label={t("progress-words")} value={words} onChange={setWords} rows={3} autoFocus />
      <div className={css.pair}>
        <SelectField
          label={t("plan-column-status")}
          options={STATUSES.map((id) => ({ id, label: t(`work-status-${id}`) }))}
          value={status}
          onChange={setStatus}
        />
        <TextField
          label={t("progress-percent")}
          value={percent}
          onChange={setPercent}
          error={isWrong ? t("progress-percent-wrong") : undefined}
        />
      </div>
      <TextField label={t("progress-next")} value={next} onChange={setNext} />
      <TextField label={t("progress-help")} value={help} onChange={setHelp} />
    </ActDialog>
  );
}
