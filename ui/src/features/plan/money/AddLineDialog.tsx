import { useState } from "react";
import type { MoneyFlow, MoneyRow, MoneySheet } from "~/backend";
import { Button, Dialog, Segmented, TextField } from "~/components";
import { useText } from "~/text";
import { emptyRow, keyOf } from "./grid";

/** Begins a line of amounts: a category of funding or expense. */
export function AddLineDialog(props: {
  sheet: MoneySheet;
  onAdd: (row: MoneyRow) => void;
  onClose: () => void;
}) {
  const { sheet, onAdd, onClose } = props;
  const { t } = useText();
  const [flow, setFlow] = useState<MoneyFlow>("expense");
  const [category, setCategory] = useState("");
  const row = emptyRow(flow, category.trim() === "" ? null : category.trim(), sheet.years.length);
  const taken = sheet.rows.some((each) => keyOf(each) === keyOf(row));
  return (
    <Dialog
      title={t("money-add-ask")}
      isOpen
      onClose={onClose}
      onSubmit={() => !taken && onAdd(row)}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={taken}>
            {t("money-add-do")}
          </Button>
        </>
      }
    >
      <Segmented
        label={t("money-flow")}
        options={(["funding", "expense"] as const).map((id) => ({ id, label: t(`money-${id}`) }))}
        value={flow}
        onChange={setFlow}
      />
      <TextField
        label={t("money-category")}
        hint={t("money-category-hint")}
        value={category}
        onChange={setCategory}
        error={taken ? t("money-category-taken") : undefined}
        autoFocus
      />
    </Dialog>
  );
}
