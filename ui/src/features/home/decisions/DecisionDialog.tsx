import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOperate } from "~/actions";
import { call, commands, type DecisionRow } from "~/backend";
import { Button, Checkbox, ComboField, DayField, Dialog, FaultNote, TextField } from "~/components";
import { useText } from "~/text";
import { useAdoptable } from "./queries";

const clauses = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/** A decision that is asked, or how one was taken, with its words. */
export function DecisionDialog({ decision, onClose }: { decision: DecisionRow | null; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const parties = useQuery({ queryKey: ["parties", "list"], queryFn: () => call(commands.partyList()) });
  const plans = useAdoptable();
  const [title, setTitle] = useState(decision?.record.name ?? "");
  const [day, setDay] = useState(decision?.takenOn ?? "");
  const [numbers, setNumbers] = useState(decision?.reference ?? "");
  const [by, setBy] = useState(decision?.by?.id ?? null);
  const [whereas, setWhereas] = useState(decision?.whereas.join("\n") ?? "");
  const [resolved, setResolved] = useState(decision?.resolved.join("\n") ?? "");
  const [rationale, setRationale] = useState(decision?.rationale ?? "");
  const [adopts, setAdopts] = useState<readonly string[]>(decision?.adopts.map((each) => each.id) ?? []);
  const submit = async () => {
    if (title.trim() === "") return;
    const done = await operate.run(
      commands.decisionWrite({
        id: decision?.record.id ?? null,
        title,
        decidedOn: day,
        resolutionNumbers: numbers,
        recommendedBy: by,
        whereas: clauses(whereas),
        resolved: clauses(resolved),
        rationale,
        adopts: [...adopts],
      }),
      t(day.trim() === "" ? "decision-is-asked" : "decision-is-taken", { title: title.trim() }),
    );
    if (done) onClose();
  };
  // A version that a decision adopts already stands among the plans, so that it is not lost by writing.
  const known = new Set(plans.map((plan) => plan.id));
  const offered = [...plans, ...(decision?.adopts ?? []).filter((each) => !known.has(each.id))];
  return (
    <Dialog
      size="wide"
      title={t(decision ? "decision-write-ask" : "decision-new-ask")}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
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
      <TextField
        label={t("fact-whereas")}
        hint={t("decision-clauses-hint")}
        value={whereas}
        onChange={setWhereas}
        rows={3}
      />
      <TextField
        label={t("fact-resolved")}
        hint={t("decision-clauses-hint")}
        value={resolved}
        onChange={setResolved}
        rows={3}
      />
      <TextField label={t("fact-rationale")} value={rationale} onChange={setRationale} rows={3} />
      {offered.length > 0 ? (
        <fieldset>
          <legend className="small muted">{t("decision-adopts")}</legend>
          {offered.map((each) => (
            <Checkbox
              key={each.id}
              isSelected={adopts.includes(each.id)}
              onChange={(on) =>
                setAdopts((ids) => (on ? [...ids, each.id] : ids.filter((id) => id !== each.id)))
              }
            >
              {each.name}
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
