import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type BaselinePurpose } from "~/backend";
import { Button, Dialog, FaultNote, SelectField, TextField } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";

const PURPOSES: readonly BaselinePurpose[] = ["adopted", "for_comment", "for_decision", "working"];

/** Keeps the plan as it stands under a name. */
export function TakeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const go = useGo();
  const operate = useOperate();
  const [title, setTitle] = useState("");
  const [purpose, setPurpose] = useState<BaselinePurpose>("adopted");
  const submit = async () => {
    if (title.trim() === "") return;
    const done = await operate.run(
      commands.baselineTake({ title, purpose }),
      t("baseline-taken", { title: title.trim() }),
    );
    if (!done) return;
    onClose();
    go({ tab: "changes", params: { from: done.value, to: null } });
  };
  return (
    <Dialog
      title={t("baseline-take-ask")}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={[t("baseline-keeps"), t("baseline-never-changes")]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={title.trim() === "" || operate.isRunning}>
            {t("baseline-take-do")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("baseline-title")}
        hint={t("baseline-title-hint")}
        value={title}
        onChange={setTitle}
        autoFocus
      />
      <SelectField
        label={t("baseline-purpose")}
        options={PURPOSES.map((id) => ({ id, label: t(`value-${id}`) }))}
        value={purpose}
        onChange={setPurpose}
      />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
