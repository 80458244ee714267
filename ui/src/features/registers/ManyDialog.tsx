import { useState } from "react";
import { useOperate } from "~/actions";
import { commands } from "~/backend";
import { Button, ComboField, Dialog, FaultNote, SelectField, TextField } from "~/components";
import { useText } from "~/text";
import { editOf, nowOf, type EditField } from "./editing";
import css from "./registers.module.css";

/** From this many choices on they are found by typing. */
const MANY = 8;

interface Props<Row> {
  fields: readonly EditField<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  onClose: () => void;
}

/** One value for a column of the selected rows, written in one step. */
export function ManyDialog<Row>({ fields, rows, rowKey, onClose }: Props<Row>) {
  const { t } = useText();
  const [chosen, setChosen] = useState(fields[0]?.field ?? "");
  const [value, setValue] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const operate = useOperate();
  const field = fields.find((each) => each.field === chosen);
  if (!field) return null;
  const asksWhy = value !== null && (field.asksWhy?.(value) ?? false);
  const isReady = field.options === undefined || value !== null;
  const submit = async () => {
    if (!isReady || operate.isRunning) return;
    const edits = editOf(rows.map(rowKey), field.field, value ?? "", asksWhy ? words : "");
    const said = t("table-edited", { field: field.label, count: rows.length });
    if ((await operate.run(commands.recordsEdit(edits), said)) !== null) onClose();
  };
  const now = nowOf(field, rows, t("table-edit-several"), t("table-edit-empty"));
  const choice = { label: t("table-edit-value"), options: field.options ?? [], value, onChange: setValue };
  return (
    <Dialog
      title={t("table-edit-ask", { count: rows.length })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={[t("table-edit-effect")]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={!isReady || operate.isRunning}>
            {t("table-edit-do", { count: rows.length })}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("table-edit-field")}
        options={fields.map((each) => ({ id: each.field, label: each.label }))}
        value={chosen}
        onChange={(id) => {
          setChosen(id);
          setValue(null);
          operate.clear();
        }}
      />
      <p className={css.now}>
        {t("table-edit-now")} <bdi>{now}</bdi>
      </p>
      {field.options === undefined ? (
        <TextField label={t("table-edit-value")} value={value ?? ""} onChange={setValue} />
      ) : field.options.length < MANY ? (
        <SelectField {...choice} />
      ) : (
        <ComboField key={chosen} {...choice} />
      )}
      {asksWhy ? <TextField label={t("table-edit-words")} value={words} onChange={setWords} /> : null}
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
