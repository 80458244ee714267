import { useState, type KeyboardEvent } from "react";
import { useOperate } from "~/actions";
import { commands, type OutlineRow } from "~/backend";
import { Button, Dialog, FaultNote, TextField } from "~/components";
import { useText } from "~/text";
import type { RowKind } from "./rows";

export interface AddDialogProps {
  ask: { row: RowKind; parent: string | null; after: string | null };
  /** The rows in view; what the new row stands under is among them. */
  rows: readonly OutlineRow[];
  onAdded: (id: string, parent: string | null) => void;
  onClose: () => void;
}

/** A new row; several can be added one after the other with Enter. */
export function AddDialog({ ask, rows, onAdded, onClose }: AddDialogProps) {
  const { t } = useText();
  const operate = useOperate();
  const [name, setName] = useState("");
  const [place, setPlace] = useState({ parent: ask.parent, after: ask.after });
  const [added, setAdded] = useState<string[]>([]);
  const rowOf = (id: string | null) => rows.find((row) => row.record.id === id) ?? null;
  const parent = rowOf(place.parent);
  const isItem = ask.row === "work_item";

  /** The next work item stands below the last one, or beside the one it stands under. */
  const shift = (event: KeyboardEvent) => {
    const mirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    if (!isItem || !event.altKey || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    event.preventDefault();
    const deeper = (event.key === "ArrowRight") !== mirrored;
    if (deeper && place.after) setPlace({ parent: place.after, after: null });
    if (!deeper && parent?.record.kind === "work_item") {
      setPlace({ parent: parent.parent, after: parent.record.id });
    }
  };

  const submit = async () => {
    const words = name.trim();
    if (words === "") return onClose();
    const done = await operate.run(
      commands.outlineAdd({ kind: ask.row, ...place, name: words }),
      t("plan-added", { name: words }),
    );
    if (!done) return;
    onAdded(done.value.id, place.parent);
    setAdded((all) => [...all, words]);
    setPlace({ parent: place.parent, after: done.value.id });
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
          <Button slot="close">{added.length > 0 ? t("close") : t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={name.trim() === "" || operate.isRunning}>
            {t("plan-add-do")}
          </Button>
        </>
      }
    >
      {parent ? <p>{t("plan-add-under", { name: parent.record.name })}</p> : null}
      <div role="presentation" onKeyDown={shift}>
        <TextField
          label={t("plan-name")}
          value={name}
          onChange={setName}
          autoFocus
          hint={t(isItem ? "plan-add-hint-depth" : "plan-add-hint")}
        />
      </div>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
