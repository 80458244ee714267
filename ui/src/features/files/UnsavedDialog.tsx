import { useQueryClient } from "@tanstack/react-query";
import { call, commands } from "~/backend";
import { Button, Dialog } from "~/components";
import { renew, useDesk } from "~/shell/desk";
import { answered } from "~/shell/questions";
import { useText } from "~/text";
import { useFiles } from "./files";

/** Before the window closes or another plan opens: what becomes of the work that is not in the file. */
export function UnsavedDialog({ next, stay }: { next: () => void; stay?: (() => void) | undefined }) {
  const { t } = useText();
  const files = useFiles();
  const client = useQueryClient();
  const open = useDesk().data?.open;
  const cancel = () => {
    answered();
    stay?.();
  };
  const save = async () => {
    answered();
    if (await files.save()) next();
    else stay?.();
  };
  const discard = async () => {
    answered();
    await call(commands.planClose("discard"));
    await renew(client);
    next();
  };
  return (
    <Dialog
      title={t("unsaved-ask", { name: open?.title ?? "" })}
      isOpen
      onClose={cancel}
      note={
        <Button kind="quiet" onPress={() => void discard()}>
          {t("unsaved-discard")}
        </Button>
      }
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" autoFocus onPress={() => void save()}>
            {t("unsaved-save")}
          </Button>
        </>
      }
    >
      <p>{t("unsaved-told")}</p>
    </Dialog>
  );
}
