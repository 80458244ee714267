import { useState } from "react";
import { Button, Checkbox, DayField, FaultNote, SelectField, TextField, useLeft } from "~/components";
import { useOperate } from "~/actions";
import { useText } from "~/text";
import { coverage, type Confidence, type CoverageCell, type CoverageValue } from "./wire";
import css from "./pane.module.css";

type Sureness = Confidence | "unsaid";
const SURENESS: readonly Sureness[] = ["high", "medium", "low", "unsaid"];

interface Draft {
  rationale: string;
  missing: string;
}

/** What somebody began to write of a judgement and has not kept yet: another cell may be looked at meanwhile. */
export function useDraft(cell: CoverageCell): readonly [Draft | null, (draft: Draft | null) => void] {
  return useLeft<Draft | null>(`judgement ${cell.issue.id} ${cell.work?.record.id ?? ""}`, null);
}

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
  const [draft, setDraft] = useDraft(cell);
  const words = draft ?? { rationale: said?.rationale ?? "", missing: said?.missing ?? "" };
  const [confidence, setConfidence] = useState<Sureness>(said?.confidence ?? "unsaid");
  const [assessedOn, setAssessedOn] = useState(said?.assessedOn ?? "");
  const [workIsDraft, setWorkIsDraft] = useState(said?.workIsDraft ?? work?.inForce === false);
  const save = useOperate();

  const leave = () => {
    setDraft(null);
    onDone();
  };
  const submit = async () => {
    const done = await save.run(
      coverage.coverageAssess({
        issue: cell.issue.id,
        work: work?.record.id ?? null,
        value,
        words: {
          ...words,
          confidence: confidence === "unsaid" ? null : confidence,
          assessedOn: assessedOn === "" ? null : assessedOn,
          workIsDraft: work ? workIsDraft : null,
        },
      }),
      t("coverage-said", { issue: cell.issue.name }),
    );
    if (done !== null) leave();
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
        value={words.rationale}
        onChange={(rationale) => setDraft({ ...words, rationale })}
        rows={4}
        hint={value === "covers" || value === "partly_covers" ? t("coverage-rationale-hint") : undefined}
      />
      <TextField
        label={t("coverage-missing")}
        value={words.missing}
        onChange={(missing) => setDraft({ ...words, missing })}
        rows={2}
      />
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
        <Checkbox isSelected={workIsDraft} onChange={setWorkIsDraft}>
          {t("coverage-draft-tick")}
        </Checkbox>
      ) : null}
      {save.failure ? <FaultNote error={save.failure} /> : null}
      <div className={css.formActions}>
        <Button type="submit" kind="primary" isDisabled={save.isRunning}>
          {t("coverage-save-judgement")}
        </Button>
        <Button onPress={leave}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
