import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type PlanParts, type RecordRef } from "~/backend";
import { BasisMark, Button, Dialog, FaultNote, TextField } from "~/components";
import { useText } from "~/text";
import { Line, Part } from "./Part";
import css from "./parts.module.css";

/** What a goal is to bring about. */
export function Outcomes({ id, parts }: { id: string; parts: PlanParts }) {
  const { t } = useText();
  const operate = useOperate();
  const [asked, setAsked] = useState<RecordRef | "new" | null>(null);
  return (
    <Part title={t("part-outcomes")} add={{ label: t("outcome-add"), run: () => setAsked("new") }}>
      <ul className={css.list}>
        {parts.outcomes.map((outcome) => (
          <Line
            key={outcome.id}
            name={outcome.name}
            onEdit={() => setAsked(outcome)}
            onRemove={() =>
              void operate.run(
                commands.planPartRemove({ id: outcome.id }),
                t("part-removed", { name: outcome.name }),
              )
            }
          >
            <bdi>{outcome.name}</bdi> <BasisMark basis={outcome.basis} bare />
          </Line>
        ))}
      </ul>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
      {asked ? (
        <OutcomeDialog goal={id} outcome={asked === "new" ? null : asked} onClose={() => setAsked(null)} />
      ) : null}
    </Part>
  );
}

function OutcomeDialog(props: { goal: string; outcome: RecordRef | null; onClose: () => void }) {
  const { goal, outcome, onClose } = props;
  const { t } = useText();
  const operate = useOperate();
  const [text, setText] = useState(outcome?.name ?? "");
  const submit = async () => {
    const write = commands.outcomeWrite({ goal, id: outcome?.id ?? null, text });
    if ((await operate.run(write, t("outcome-written"))) !== null) onClose();
  };
  return (
    <Dialog
      title={t("outcome-ask")}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={text.trim() === "" || operate.isRunning}>
            {t("outcome-do")}
          </Button>
        </>
      }
    >
      <TextField label={t("outcome-text")} value={text} onChange={setText} rows={2} autoFocus />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
