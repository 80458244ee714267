import { useState } from "react";
import { Button, Checkbox, DayField, FaultNote, SelectField, TextField } from "~/components";
import { useOperate } from "~/actions";
import { useText } from "~/text";
import { coverage, type Confidence, type CoverageCell, type CoverageValue } from "./wire";
import css from "./pane.module.css";

type Sureness = Confidence | "unsaid";
const SURENESS: readonly Sureness[] = ["high", "medium", "low", "unsaid"];

/** Why the value stands, what is missing, how sure one is, when it was judged. */
export function JudgementForm({
  cell,
  value,
  onDone,
}: {
  cell: CoverageCell;
  value: CoverageValue;
  onDone: () => void;
}) {
  const { t } = useText();
  const said = cell.judgement;
  const work = cell.work;
  const [rationale, setRationale] = useState(said?.rationale ?? "");
  const [missing, setMissing] = useState(said?.missing ?? "");
  const [confidence, setConfidence] = useState<Sureness>(said?.confidence ?? "unsaid");
  const [assessedOn, setAssessedOn] = useState(said?.assessedOn ?? "");
  const [isDraft, setDraft] = useState(said?.workIsDraft ?? work?.inForce === false);
  const save = useOperate();

  const submit = async () => {
    const done = await save.run(
      coverage.coverageAssess({
        issue: cell.issue.id,
        work: work?.record.id ?? null,
        value,
        words: {
          rationale,
          missing,
          confidence: confidence === "unsaid" ? null : confidence,
          assessedOn: assessedOn === "" ? null : assessedOn,
          workIsDraft: work ? isDraft : null,
        },
      }),
      t("coverage-said", { issue: cell.issue.name }),
    );
    if (done !== null) onDone();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        autoFocus
        label={t("coverage-rationale")}
        value={rationale}
        onChange={setRationale}
        rows={4}
        hint={value === "covers" || value === "partly_covers" ? t("coverage-rationale-hint") : undefined}
      />
      <TextField label={t("coverage-missing")} value={missing} onChange={setMissing} rows={2} />
      <SelectField
        label={t("coverage-confidence")}
        options={SURENESS.map((id) => ({ id, label: t(`coverage-confidence-${id}`) }))}
        value={confidence}
        onChange={setConfidence}
      />
      <DayField
        label={t("coverage-assessed-on")}
        value={assessedOn}
        onChange={setAssessedOn}
        hint={t("coverage-assessed-hint")}
      />
      {work ? (
        <Checkbox isSelected={isDraft} onChange={setDraft}>
          {t("coverage-draft-tick")}
        </Checkbox>
      ) : null}
      {save.failure ? <FaultNote error={save.failure} /> : null}
      <div className={css.formActions}>
        <Button type="submit" kind="primary" isDisabled={save.isRunning}>
          {t("coverage-save-judgement")}
        </Button>
        <Button onPress={onDone}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
