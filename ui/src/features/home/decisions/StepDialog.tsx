import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOperate } from "~/actions";
import { call, commands, type Adoption, type AdoptionState } from "~/backend";
import { Button, ComboField, DayField, Dialog, FaultNote, SelectField } from "~/components";
import { useText } from "~/text";

const WAY: readonly AdoptionState[] = [
  "drafted",
  "for_comment",
  "revised",
  "recommended",
  "adopted",
  "rejection_period",
  "rejected",
  "in_force",
  "superseded",
];

/** The next step of a plan or version on its way to being in force. The newest written down can be taken away. */
export function StepDialog({ adoption, onClose }: { adoption: Adoption; onClose: () => void }) {
  const { t, day: say } = useText();
  const operate = useOperate();
  const parties = useQuery({ queryKey: ["parties", "list"], queryFn: () => call(commands.partyList()) });
  const last = adoption.steps.at(-1);
  const after = last ? WAY.indexOf(last.state) + 1 : 0;
  const [state, setState] = useState<AdoptionState>(WAY[Math.min(after, WAY.length - 1)] ?? "drafted");
  const [day, setDay] = useState("");
  const [to, setTo] = useState("");
  const [by, setBy] = useState<string | null>(null);
  const lasts = state === "for_comment" || state === "rejection_period";
  const submit = async () => {
    if (day.trim() === "") return;
    const request = {
      subject: adoption.subject.id,
      state,
      happenedOn: day,
      endsOn: lasts ? to : "",
      party: by,
    };
    const done = await operate.run(
      commands.adoptionStep(request),
      t("adoption-step-taken", { name: adoption.subject.name, state: t(`adoption-${state}`) }),
    );
    if (done) onClose();
  };
  const remove = async (id: string) => {
    const done = await operate.run(commands.adoptionStepRemove({ id }), t("adoption-step-removed"));
    if (done) onClose();
  };
  const lastId = last?.id ?? null;
  return (
    <Dialog
      title={t("adoption-step-ask", { name: adoption.subject.name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      note={
        lastId === null ? undefined : (
          <Button kind="quiet" onPress={() => void remove(lastId)}>
            {t("adoption-step-remove")}
          </Button>
        )
      }
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={day.trim() === "" || operate.isRunning}>
            {t("adoption-step-do")}
          </Button>
        </>
      }
    >
      {last ? (
        <p className="small muted">
          {t("adoption-step-last", { state: t(`adoption-${last.state}`), day: say(last.on) })}
        </p>
      ) : null}
      <SelectField
        label={t("adoption-step-state")}
        options={WAY.map((id) => ({ id, label: t(`adoption-${id}`) }))}
        value={state}
        onChange={setState}
      />
      <DayField label={t(lasts ? "adoption-step-from" : "adoption-step-day")} value={day} onChange={setDay} />
      {lasts ? (
        <DayField
          label={t("adoption-step-to")}
          hint={state === "rejection_period" ? t("adoption-step-to-hint") : undefined}
          value={to}
          onChange={setTo}
        />
      ) : null}
      {parties.data ? (
        <ComboField
          label={t("adoption-step-by")}
          options={parties.data.map(({ record }) => ({ id: record.id, label: record.name }))}
          value={by}
          onChange={setBy}
        />
      ) : null}
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
