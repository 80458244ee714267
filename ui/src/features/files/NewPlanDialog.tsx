import { useState } from "react";
import { Button, Dialog, TextField } from "~/components";
import { answered } from "~/shell/questions";
import { useText } from "~/text";
import { useFiles } from "./files";

export function NewPlanDialog() {
  const { t } = useText();
  const files = useFiles();
  const [title, setTitle] = useState("");
  const create = () => {
    if (title.trim() === "") return;
    answered();
    void files.create(title.trim());
  };
  return (
    <Dialog
      title={t("new-plan-ask")}
      isOpen
      onClose={answered}
      onSubmit={create}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={title.trim() === ""}>
            {t("new-plan-make")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("new-plan-name")}
        hint={t("new-plan-hint")}
        value={title}
        onChange={setTitle}
        autoFocus
        maxLength={400}
      />
    </Dialog>
  );
}
