import { useState } from "react";
import { Button, ComboField, Dialog, FaultNote, SelectField, TextField } from "~/components";
import { useOperate } from "~/actions";
import { useText } from "~/text";
import { useChoices } from "./queries";
import { coverage, type Confidence, type GapEntry, type RecordRef } from "./wire";
import css from "./pane.module.css";

type Severity = Confidence | "unsaid";
const SEVERITIES: readonly Severity[] = ["high", "medium", "low", "unsaid"];
const NO_YEAR = "none";

export interface GapDialogProps {
  issue: RecordRef;
  /** The gap to correct; left out, a new one is made. */
  gap?: GapEntry;
  /** The judgement a new gap rests on, and the work it judges. */
  judgement?: { id: string; work: string | null; missing: string | null } | undefined;
  onClose: () => void;
}

/** Makes a gap, or corrects one. */
export function GapDialog({ issue, gap, judgement, onClose }: GapDialogProps) {
  const { t } = useText();
  const choices = useChoices().data;
  const [text, setText] = useState(gap?.record.name ?? judgement?.missing ?? "");
  const [severity, setSeverity] = useState<Severity>(gap?.severity ?? "unsaid");
  const [dueYear, setDueYear] = useState(gap?.dueYear?.id ?? NO_YEAR);
  const [owner, setOwner] = useState<string | null>(
    gap?.owners.find((said) => said.party && said.role === "owns")?.party?.id ?? null,
  );
  const [remedy, setRemedy] = useState(gap?.remedy ?? "");
  const save = useOperate();

  const submit = async () => {
    const words = {
      text,
      severity: severity === "unsaid" ? null : severity,
      dueYear: dueYear === NO_YEAR ? null : dueYear,
      owner,
      remedy,
    };
    const done = gap
      ? await save.run(
          coverage.gapEdit({ ...words, gap: gap.id }),
          t("coverage-gap-edited", { gap: gap.record.label }),
        )
      : await save.run(
          coverage.gapCreate({ ...words, issue: issue.id, judgements: judgement ? [judgement.id] : [] }),
          t("coverage-gap-made", { issue: issue.name }),
        );
    if (done !== null) onClose();
  };
  const effects = gap
    ? []
    : [
        judgement?.work
          ? t("coverage-gap-rests", { issue: issue.name, work: judgement.work })
          : t("coverage-gap-of-issue", { issue: issue.name }),
      ];
  return (
    <Dialog
      isOpen
      title={
        gap
          ? t("coverage-gap-edit-ask", { gap: gap.record.label })
          : t("coverage-gap-ask", { issue: issue.name })
      }
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={effects}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={save.isRunning || text.trim() === ""}>
            {t(gap ? "coverage-gap-keep" : "coverage-gap-do")}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        isRequired
        label={t("coverage-gap-text")}
        value={text}
        onChange={setText}
        rows={3}
      />
      <div className={css.two}>
        <SelectField
          label={t("coverage-severity")}
          options={SEVERITIES.map((id) => ({ id, label: t(`coverage-severity-${id}`) }))}
          value={severity}
          onChange={setSeverity}
        />
        <SelectField
          label={t("coverage-due")}
          options={[
            { id: NO_YEAR, label: t("not-known") },
            ...(choices?.years ?? []).map((year) => ({ id: year.id, label: year.name })),
          ]}
          value={dueYear}
          onChange={setDueYear}
        />
      </div>
      {choices ? (
        <ComboField
          label={t("coverage-gap-owner")}
          hint={t("coverage-owner-hint")}
          options={choices.parties.map((party) => ({ id: party.id, label: party.name }))}
          value={owner}
          onChange={setOwner}
        />
      ) : null}
      <TextField label={t("coverage-remedy")} value={remedy} onChange={setRemedy} rows={2} />
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}
