import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type OutlineRow } from "~/backend";
import { Button, ComboField, Dialog, FaultNote, TextField } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { useCountBelow, useWholeOutline } from "./queries";
import { ABOVE, type RowKind } from "./rows";

interface RowDialogProps {
  row: OutlineRow;
  onClose: () => void;
}

export function RenameDialog({ row, onClose }: RowDialogProps) {
  const { t } = useText();
  const operate = useOperate();
  const [name, setName] = useState(row.record.name);
  const submit = async () => {
    const words = name.trim();
    if (words === "" || words === row.record.name) return onClose();
    const renamed = commands.outlineRename({ id: row.record.id, name: words });
    if (await operate.run(renamed, t("plan-renamed", { name: words }))) onClose();
  };
  return (
    <ActDialog
      title={t("plan-rename-ask", { label: row.record.label })}
      act={t("plan-rename-do")}
      operate={operate}
      isMissing={name.trim() === ""}
      onAct={submit}
      onClose={onClose}
    >
      <TextField label={t("plan-name")} value={name} onChange={setName} autoFocus />
    </ActDialog>
  );
}

/** Where a row of a kind may stand. */
function parentsFor(row: OutlineRow, rows: readonly OutlineRow[]): OutlineRow[] {
  const wanted = ABOVE[row.record.kind as RowKind];
  return rows.filter((each) => wanted.includes(each.record.kind) && each.record.id !== row.record.id);
}

/** Another place for a row, which may be any in the outline, folded away or not. */
export function MoveDialog(props: RowDialogProps) {
  const rows = useWholeOutline().data?.rows;
  return rows ? <PlaceDialog {...props} rows={rows} /> : null;
}

function PlaceDialog({ row, rows, onClose }: RowDialogProps & { rows: readonly OutlineRow[] }) {
  const { t } = useText();
  const operate = useOperate();
  const [parent, setParent] = useState(row.parent ?? null);
  const [after, setAfter] = useState<string | null>(null);
  const isTop = ABOVE[row.record.kind as RowKind].length === 0;
  const siblings = rows.filter(
    (each) =>
      each.parent === parent && each.record.kind === row.record.kind && each.record.id !== row.record.id,
  );
  const submit = async () => {
    const moved = commands.outlineMove({ id: row.record.id, parent, after });
    if (await operate.run(moved, t("plan-moved", { name: row.record.name }))) onClose();
  };
  const option = (each: OutlineRow) => ({
    id: each.record.id,
    label: `${each.record.label} ${each.record.name}`,
  });
  return (
    <ActDialog
      title={t("plan-move-ask", { name: row.record.name })}
      act={t("plan-move-do")}
      operate={operate}
      isMissing={!isTop && !parent && row.record.kind !== "work_item"}
      onAct={submit}
      onClose={onClose}
    >
      {isTop ? null : (
        <ComboField
          label={t("plan-move-parent")}
          options={parentsFor(row, rows).map(option)}
          value={parent}
          onChange={(id) => {
            setParent(id);
            setAfter(null);
          }}
          autoFocus
        />
      )}
      <ComboField
        key={parent ?? "top"}
        label={t("plan-move-after")}
        hint={t("plan-move-after-hint")}
        options={siblings.map(option)}
        value={after}
        onChange={setAfter}
      />
    </ActDialog>
  );
}

export function DeleteDialog({ row, onClose }: RowDialogProps) {
  const { t } = useText();
  const go = useGo();
  const operate = useOperate();
  const [reason, setReason] = useState("");
  const submit = async () => {
    const deleted = commands.outlineDelete({ id: row.record.id, reason });
    if ((await operate.run(deleted, t("plan-deleted", { name: row.record.name }))) === null) return;
    go({ record: null, replace: true });
    onClose();
  };
  const effects = [];
  const below = useCountBelow(row.record.id) ?? 0;
  if (below > 0) effects.push(t("plan-delete-below", { count: below }));
  if (row.gaps.length > 0) effects.push(t("plan-delete-gaps", { count: row.gaps.length }));
  return (
    <Dialog
      title={t("plan-delete-ask", { name: row.record.name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={effects}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={operate.isRunning}>
            {t("plan-delete-do", { label: row.record.label })}
          </Button>
        </>
      }
    >
      <TextField label={t("plan-delete-reason")} value={reason} onChange={setReason} rows={2} autoFocus />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
