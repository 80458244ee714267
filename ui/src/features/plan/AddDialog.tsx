import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type Outline } from "~/backend";
import { Button, Dialog, FaultNote, TextField } from "~/components";
import { useText } from "~/text";
import type { RowKind } from "./rows";

export interface AddDialogProps {
  ask: { row: RowKind; parent: string | null; after: string | null };
  outline: Outline;
  onAdded: (id: string, parent: string | null) => void;
  onClose: () => void;
}

/** A new row; several can be added one after the other with Enter. */
export function AddDialog({ ask, outline, onAdded, onClose }: AddDialogProps) {
  const { t } = useText();
  const operate = useOperate();
  const [name, setName] = useState("");
  const [after, setAfter] = useState(ask.after);
  const [added, setAdded] = useState<string[]>([]);
  const parent = outline.rows.find((row) => row.record.id === ask.parent);

  const submit = async () => {
    const words = name.trim();
    if (words === "") return onClose();
    const done = await operate.run(
      commands.outlineAdd({ kind: ask.row, parent: ask.parent, after, name: words }),
      t("plan-added", { name: words }),
    );
    if (!done) return;
    onAdded(done.value.id, ask.parent);
    setAdded((all) => [...all, words]);
    setAfter(done.value.id);
    setName("");
  };
  return (
    <Dialog
      title={t(`plan-add-${ask.row}-ask`)}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={added}
      actions={
        <>
          <Button onPress={onClose}>{added.length > 0 ? t("close") : t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={name.trim() === "" || operate.isRunning}>
            {t("plan-add-do")}
          </Button>
        </>
      }
    >
      {parent ? <p>{t("plan-add-under", { name: parent.record.name })}</p> : null}
      <TextField label={t("plan-name")} value={name} onChange={setName} autoFocus hint={t("plan-add-hint")} />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
