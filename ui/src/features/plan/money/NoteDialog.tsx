import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type FiscalYear, type MoneyCase, type MoneyRow } from "~/backend";
import { Button, Dialog, FaultNote, TextField } from "~/components";
import { useText } from "~/text";
import { sayRow } from "./MoneyGrid";

/** An amount and what it rests on. */
export interface Noted {
  row: MoneyRow;
  year: FiscalYear;
  note: string;
  inCase: MoneyCase;
}

/** What an amount rests on, in words. */
export function NoteDialog({ noted, onClose }: { noted: Noted; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const [note, setNote] = useState(noted.note);
  const { row, year } = noted;
  const submit = async () => {
    const request = {
      subject: row.subject?.id ?? null,
      flow: row.flow,
      category: row.category,
      fiscalYear: year.id,
      case: noted.inCase,
      note,
    };
    if (await operate.run(commands.amountNote(request), t("money-noted"))) onClose();
  };
  return (
    <Dialog
      title={t("money-note-ask", { row: sayRow(row, t), year: year.name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={operate.isRunning}>
            {t("money-note-do")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("money-note")}
        hint={t("money-note-hint")}
        value={note}
        onChange={setNote}
        rows={2}
        autoFocus
      />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
