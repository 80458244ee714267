import { useState } from "react";
import { useOperate } from "~/actions";
import { commands } from "~/backend";
import { Button, Dialog, FaultNote, TextField } from "~/components";
import { answered } from "~/shell/questions";
import { useText } from "~/text";

/** Adds a term to the glossary. */
export function TermDialog() {
  const { t } = useText();
  const save = useOperate();
  const [term, setTerm] = useState("");
  const [definition, setDefinition] = useState("");
  const submit = async () => {
    const done = await save.run(commands.termCreate({ term, definition }), t("term-added", { term }));
    if (done !== null) answered();
  };
  return (
    <Dialog
      isOpen
      title={t("term-ask")}
      onClose={answered}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={save.isRunning}>
            {t("term-do")}
          </Button>
        </>
      }
    >
      <TextField label={t("kind-term")} hint={t("term-hint")} value={term} onChange={setTerm} autoFocus />
      <TextField label={t("fact-definition")} value={definition} onChange={setDefinition} rows={3} />
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}
