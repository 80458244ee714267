import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOperate } from "~/actions";
import { call, commands, type DecisionRow } from "~/backend";
import { Button, ComboField, DayField, Dialog, FaultNote, TextField } from "~/components";
import { useText } from "~/text";

/** A decision that is asked, or how one was taken. */
export function DecisionDialog({ decision, onClose }: { decision: DecisionRow | null; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const parties = useQuery({ queryKey: ["parties", "list"], queryFn: () => call(commands.partyList()) });
  const [title, setTitle] = useState(decision?.record.name ?? "");
  const [day, setDay] = useState(decision?.takenOn ?? "");
  const [numbers, setNumbers] = useState(decision?.reference ?? "");
  const [by, setBy] = useState(decision?.by?.id ?? null);
  const submit = async () => {
    if (title.trim() === "") return;
    const done = await operate.run(
      commands.decisionWrite({
        id: decision?.record.id ?? null,
        title,
        decidedOn: day,
        resolutionNumbers: numbers,
        recommendedBy: by,
      }),
      t(day.trim() === "" ? "decision-is-asked" : "decision-is-taken", { title: title.trim() }),
    );
    if (done) onClose();
  };
  return (
    <Dialog
      title={t(decision ? "decision-write-ask" : "decision-new-ask")}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={title.trim() === "" || operate.isRunning}>
            {t("decision-write-do")}
          </Button>
        </>
      }
    >
      <TextField label={t("decision-title")} value={title} onChange={setTitle} rows={2} autoFocus />
      <DayField label={t("decision-day")} value={day} onChange={setDay} />
      <TextField
        label={t("fact-resolution_numbers")}
        hint={t("decision-numbers-hint")}
        value={numbers}
        onChange={setNumbers}
      />
      {parties.data ? (
        <ComboField
          label={t("fact-recommended_by")}
          options={parties.data.map(({ record }) => ({ id: record.id, label: record.name }))}
          value={by}
          onChange={setBy}
        />
      ) : null}
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
