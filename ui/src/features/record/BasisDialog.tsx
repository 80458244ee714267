import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type Basis, type Evidence } from "~/backend";
import { Button, Checkbox, Dialog, FaultNote, Radios, SelectField, TextField } from "~/components";
import { BASES } from "~/features/registers/known";
import { useText } from "~/text";

const WHOLE = "";

/** Says how a record or one field of it is known, and whether somebody checked it; never without a reason. */
export function BasisDialog({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const { t, has } = useText();
  const save = useOperate();
  const [field, setField] = useState(WHOLE);
  const [basis, setBasis] = useState<Basis>(evidence.basis);
  const [verified, setVerified] = useState(evidence.verified);
  const [reason, setReason] = useState("");
  const { id, name } = evidence.record;
  const choose = (column: string) => {
    const known = evidence.fields.find((each) => each.column === column) ?? evidence;
    setField(column);
    setBasis(known.basis);
    setVerified(known.verified);
  };
  const submit = async () => {
    const request = { record: id, field: field === WHOLE ? null : field, basis, verified, reason };
    const done = await save.run(commands.basisSet(request), t("basis-set", { name }));
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("basis-ask", { name })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={save.isRunning}>
            {t("basis-do")}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("basis-of")}
        options={[
          { id: WHOLE, label: t("basis-whole") },
          ...evidence.fields.map((each) => ({
            id: each.column,
            label: has(`fact-${each.term}`) ? t(`fact-${each.term}`) : each.term.replaceAll("_", " "),
          })),
        ]}
        value={field}
        onChange={choose}
      />
      <Radios
        label={t("basis-how")}
        options={BASES.map((each) => ({
          id: each,
          label: t(`known-${each}`),
          note: t(`known-${each}-note`),
        }))}
        value={basis}
        onChange={setBasis}
      />
      <Checkbox isSelected={verified} onChange={setVerified}>
        {t("basis-verified")}
      </Checkbox>
      <TextField label={t("basis-reason")} value={reason} onChange={setReason} rows={2} />
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}
