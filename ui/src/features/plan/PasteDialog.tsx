import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOperate } from "~/actions";
import { call, commands } from "~/backend";
import { Button, Checkbox, Dialog, FaultNote, Waiting } from "~/components";
import { Preview } from "~/features/imports/Preview";
import { useText } from "~/text";
import { readBlock, type PastedTable } from "./paste";

/** A table from a spreadsheet, pasted into the outline: what each row would do, looked at before anything is written. */
export function PasteDialog({ table, onClose }: { table: PastedTable; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const [leaveOut, setLeaveOut] = useState(false);
  const preview = useQuery({
    queryKey: ["record", "paste preview", table],
    queryFn: async () => {
      const guessed = await call(commands.tableGuess("work_item", table.heads));
      const { rows } = await call(commands.outlineWhole("base"));
      const known = new Map(rows.map((row) => [row.record.label, row.record.kind]));
      const between = t("plan-years", { first: "", last: "" });
      const names = { name: t("plan-column-name"), years: t("plan-column-years"), between };
      const request = { kind: "work_item" as const, list: null, ...readBlock(table, known, names, guessed) };
      return { request, found: await call(commands.importPreview(request)) };
    },
    retry: false,
  });
  const { request, found } = preview.data ?? {};
  const does = found ? found.added + found.changed : 0;
  const ready = found !== undefined && does > 0 && (found.refused === 0 || leaveOut);
  const submit = async () => {
    if (!request || !ready) return;
    const done = t("paste-done", { added_count: found.added, changed_count: found.changed });
    if ((await operate.run(commands.importRows(request, leaveOut), done)) !== null) onClose();
  };
  return (
    <Dialog
      title={t("paste-ask", { count: request?.rows.length ?? table.rows.length })}
      size="wide"
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={!ready || operate.isRunning}>
            {t("import-do", { count: does })}
          </Button>
        </>
      }
    >
      {found ? <Preview preview={found} /> : preview.error ? null : <Waiting />}
      {found && found.refused > 0 ? (
        <Checkbox isSelected={leaveOut} onChange={setLeaveOut}>
          {t("import-leave-out", { count: found.refused })}
        </Checkbox>
      ) : null}
      {(operate.failure ?? preview.error) ? <FaultNote error={operate.failure ?? preview.error} /> : null}
    </Dialog>
  );
}
