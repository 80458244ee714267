import { useState } from "react";
import type { MoneyFlow, MoneyRow, MoneySheet } from "~/backend";
import { Button, Dialog, Segmented, SelectField, TextField } from "~/components";
import { useText } from "~/text";
import { emptyRow, keyOf } from "./grid";

/** What an operating plan is counted by; a plan may have words of its own beside them. */
const CATEGORIES = ["personnel", "travel", "services", "administration", "capital", "contingency"] as const;
const OWN = "own";

/** Begins a line of amounts: a category of funding or expense. */
export function AddLineDialog(props: {
  sheet: MoneySheet;
  onAdd: (row: MoneyRow) => void;
  onClose: () => void;
}) {
  const { sheet, onAdd, onClose } = props;
  const { t } = useText();
  const [flow, setFlow] = useState<MoneyFlow>("expense");
  const [chosen, setChosen] = useState<string>(OWN);
  const [typed, setTyped] = useState("");
  const known = flow === "expense" && chosen !== OWN;
  const category = known ? t(`money-category-${chosen}`) : typed;
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
          <Button slot="close">{t("cancel")}</Button>
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
      {flow === "expense" ? (
        <SelectField
          label={t("money-category")}
          options={[
            ...CATEGORIES.map((id) => ({ id, label: t(`money-category-${id}`) })),
            { id: OWN, label: t("money-category-own") },
          ]}
          value={chosen}
          onChange={setChosen}
          error={known && taken ? t("money-category-taken") : undefined}
        />
      ) : null}
      {known ? null : (
        <TextField
          label={t(flow === "expense" ? "money-category-name" : "money-category")}
          hint={t("money-category-hint")}
          value={typed}
          onChange={setTyped}
          error={taken ? t("money-category-taken") : undefined}
          autoFocus
        />
      )}
    </Dialog>
  );
}
