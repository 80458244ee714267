import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOperate } from "~/actions";
import { call, commands, type PlainField, type RecordRef } from "~/backend";
import { Button, DayField, Dialog, FaultNote, TextField } from "~/components";
import { useText } from "~/text";

interface EditDialogProps {
  record: RecordRef;
  onClose: () => void;
}

/** Writes the plain fields of a record, all in one step. */
export function EditDialog({ record, onClose }: EditDialogProps) {
  const fields = useQuery({
    queryKey: ["record", record.id, "fields"],
    queryFn: () => call(commands.recordFields(record.id)),
    // What is being edited does not change under the hands of the person who edits it.
    staleTime: Infinity,
    gcTime: 0,
  });
  return fields.data ? <EditForm record={record} fields={fields.data} onClose={onClose} /> : null;
}

function EditForm({ record, fields, onClose }: EditDialogProps & { fields: readonly PlainField[] }) {
  const { t } = useText();
  const [values, setValues] = useState(() => new Map(fields.map(({ field, value }) => [field, value])));
  const save = useOperate();
  const changed = fields.filter(({ field, value }) => values.get(field) !== value);
  const submit = async () => {
    const request = {
      id: record.id,
      fields: changed.map(({ field }) => ({ field, value: values.get(field) ?? "" })),
    };
    const done = await save.run(commands.recordEdit(request), t("record-edited", { name: record.name }));
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("record-edit-ask", { name: record.name })}
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={[t("record-edit-effect")]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={save.isRunning || changed.length === 0}>
            {t("record-edit-do")}
          </Button>
        </>
      }
    >
      {fields.map(({ field, takes }, at) => (
        <PlainFieldBox
          key={field}
          field={field}
          takes={takes}
          autoFocus={at === 0}
          value={values.get(field) ?? ""}
          onChange={(value) => setValues((before) => new Map(before).set(field, value))}
        />
      ))}
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}

interface BoxProps extends PlainField {
  autoFocus: boolean;
  onChange: (value: string) => void;
}

function PlainFieldBox({ field, takes, ...rest }: BoxProps) {
  const { t } = useText();
  const common = { ...rest, label: t(`fact-${field}`) };
  const missing = rest.value.trim() === "";
  switch (takes) {
    case "optional_day":
      return <DayField {...common} />;
    case "optional_number": {
      const wrong = !missing && !/^\d+$/.test(rest.value.trim());
      return <TextField {...common} error={wrong ? t("record-number-wrong") : null} />;
    }
    case "name":
      return <TextField {...common} isRequired error={missing ? t("record-needed") : null} />;
    case "text":
      return <TextField {...common} rows={3} isRequired error={missing ? t("record-needed") : null} />;
    case "address":
      return <TextField {...common} hint={t("record-address-hint")} ownDirection={false} />;
    case "optional_text":
      return <TextField {...common} rows={field === "note" ? 2 : 3} />;
  }
}
