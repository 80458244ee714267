import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type RecordRef, type StandingRow } from "~/backend";
import { ComboField, DayField, TextField } from "~/components";
import { useSources } from "~/features/record/CiteDialog";
import { useText } from "~/text";
import pair from "~/features/plan/plan.module.css";

interface DialogProps {
  work: RecordRef;
  /** The one to correct; none for a new one. */
  standing: StandingRow | null;
  /** The newest one: a new one begins with what it says. */
  now: StandingRow | null;
  onClose: () => void;
}

/** Where a work stood on a day, and who says so. */
export function StandingDialog({ work, standing, now, onClose }: DialogProps) {
  const { t } = useText();
  const operate = useOperate();
  const sources = useSources();
  const said = standing ?? now;
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [stoodOn, setStoodOn] = useState(standing ? (standing.stoodOn ?? "") : today);
  const [percent, setPercent] = useState(said?.percentComplete?.toString() ?? "");
  const [phase, setPhase] = useState(said?.phase ?? "");
  const [expectedOn, setExpectedOn] = useState(said?.expectedOn ?? "");
  const [note, setNote] = useState(standing?.note ?? "");
  const [source, setSource] = useState<string | null>(standing?.sources[0]?.id ?? null);
  const isWrong = percent !== "" && !(/^\d{1,3}$/.test(percent) && Number(percent) <= 100);
  const saysNothing = [percent, phase, expectedOn, note].every((text) => text.trim() === "");
  const ready = stoodOn !== "" && !isWrong && !saysNothing;
  const submit = async () => {
    if (!ready) return;
    const others = (standing?.sources ?? []).slice(1).map(({ id }) => id);
    const write = commands.standingWrite({
      work: work.id,
      id: standing?.id ?? null,
      stoodOn,
      phase,
      percentComplete: percent === "" ? null : Number(percent),
      expectedOn,
      note,
      sources: source === null ? [] : [source, ...others.filter((id) => id !== source)],
    });
    if ((await operate.run(write, t("standing-written", { work: work.name }))) !== null) onClose();
  };
  return (
    <ActDialog
      title={t("standing-ask", { work: work.name })}
      act={t("standing-do")}
      operate={operate}
      isMissing={!ready}
      effects={[t("standing-effect")]}
      onAct={submit}
      onClose={onClose}
    >
      <div className={pair.pair}>
        <DayField label={t("standing-on")} value={stoodOn} onChange={setStoodOn} autoFocus isRequired />
        <TextField
          label={t("coverage-work-percent")}
          value={percent}
          onChange={(text) => setPercent(text.trim())}
          error={isWrong ? t("coverage-percent-wrong") : null}
        />
      </div>
      <TextField label={t("coverage-work-phase")} value={phase} onChange={setPhase} />
      <DayField label={t("fact-expected_on")} value={expectedOn} onChange={setExpectedOn} />
      <TextField label={t("fact-note")} value={note} onChange={setNote} rows={2} />
      <ComboField
        key={sources.length}
        label={t("standing-source")}
        hint={t("standing-source-hint")}
        options={sources}
        value={source}
        onChange={setSource}
      />
    </ActDialog>
  );
}
