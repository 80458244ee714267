import { useState } from "react";
import { ActDialog, useOperate } from "~/actions";
import { commands, type FiscalYear, type MoneyCase, type MoneyRow } from "~/backend";
import { TextField } from "~/components";
import { useText } from "~/text";
import { sayRow } from "./MoneyParts";

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
    <ActDialog
      title={t("money-note-ask", { row: sayRow(row, t), year: year.name })}
      act={t("money-note-do")}
      operate={operate}
      onAct={submit}
      onClose={onClose}
    >
      <TextField
        label={t("money-note")}
        hint={t("money-note-hint")}
        value={note}
        onChange={setNote}
        rows={2}
        autoFocus
      />
    </ActDialog>
  );
}
