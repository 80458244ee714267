import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type PlanParts, type RecordRef } from "~/backend";
import { BasisMark, TextField } from "~/components";
import { useText } from "~/text";
import { RecordsPart } from "./Part";

/** What a goal is to bring about. */
export function Outcomes({ id, parts }: { id: string; parts: PlanParts }) {
  const { t } = useText();
  return (
    <RecordsPart
      title={t("part-outcomes")}
      add={t("outcome-add")}
      records={parts.outcomes}
      recordOf={(outcome) => outcome}
      dialog={(outcome, onClose) => <OutcomeDialog goal={id} outcome={outcome} onClose={onClose} />}
    >
      {(outcome) => (
        <>
          <bdi>{outcome.name}</bdi> <BasisMark basis={outcome.basis} bare />
        </>
      )}
    </RecordsPart>
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
    <ActDialog
      title={t("outcome-ask")}
      act={t("outcome-do")}
      operate={operate}
      isMissing={text.trim() === ""}
      onAct={submit}
      onClose={onClose}
    >
      <TextField label={t("outcome-text")} value={text} onChange={setText} rows={2} autoFocus />
    </ActDialog>
  );
}
