import { X } from "lucide-react";
import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type RecordRef } from "~/backend";
import { Button, ComboField, Dialog, FaultNote, IconButton } from "~/components";
import plan from "~/features/plan/plan.module.css";
import { useText } from "~/text";
import { nameOf } from "./names";

interface LinksProps {
  title: string;
  /** What follows from it. */
  effects?: readonly string[];
  label: string;
  had: readonly RecordRef[];
  all: readonly RecordRef[];
  save: (ids: string[]) => ReturnType<typeof commands.goalsServedSet>;
  done: string;
  onClose: () => void;
}

/** Which records something is linked to, changed together in one step. */
export function LinksDialog({ title, effects, label, had, all, save, done, onClose }: LinksProps) {
  const { t } = useText();
  const operate = useOperate();
  const [chosen, setChosen] = useState<readonly RecordRef[]>(had);
  const options = all
    .filter((record) => !chosen.some((each) => each.id === record.id))
    .map((record) => ({ id: record.id, label: nameOf(record) }));
  const submit = async () => {
    if ((await operate.run(save(chosen.map((record) => record.id)), done)) !== null) onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      hasChoices={chosen !== had}
      onSubmit={() => void submit()}
      effects={effects}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={operate.isRunning}>
            {t("served-do")}
          </Button>
        </>
      }
    >
      <ul className={plan.parties} aria-label={label}>
        {chosen.map((record) => (
          <li key={record.id}>
            <bdi>{nameOf(record)}</bdi>
            <IconButton
              icon={X}
              label={t("part-remove", { name: record.name })}
              onPress={() => setChosen(chosen.filter((each) => each.id !== record.id))}
            />
          </li>
        ))}
      </ul>
      <ComboField
        key={chosen.length}
        label={t("served-add")}
        options={options}
        value={null}
        onChange={(id) => {
          const record = all.find((each) => each.id === id);
          if (record) setChosen([...chosen, record]);
        }}
      />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
