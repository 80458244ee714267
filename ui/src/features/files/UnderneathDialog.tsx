import { Button, Dialog } from "~/components";
import { useDesk } from "~/shell/desk";
import { answered, ask } from "~/shell/questions";
import { useText } from "~/text";
import { useFiles } from "./files";

/** Somebody or something wrote to the visible file since it was opened here. It is never overwritten. */
export function UnderneathDialog() {
  const { t } = useText();
  const files = useFiles();
  const open = useDesk().data?.open;
  const own = open?.path ?? null;
  const copy = async () => {
    answered();
    await files.saveCopy();
  };
  return (
    <Dialog
      title={t("underneath-ask", { name: open?.fileName ?? "" })}
      size="wide"
      isOpen
      onClose={answered}
      effects={[
        t("underneath-merge-told"),
        t("underneath-copy-told"),
        t("underneath-discard-told"),
        t("underneath-cancel-told"),
      ]}
      note={
        <Button kind="quiet" onPress={() => void files.discard()}>
          {t("underneath-discard")}
        </Button>
      }
      actions={
        <>
          <Button autoFocus slot="close">
            {t("cancel")}
          </Button>
          <Button onPress={() => void copy()}>{t("underneath-copy")}</Button>
          <Button kind="primary" onPress={() => ask({ kind: "merge", own })}>
            {t("underneath-merge")}
          </Button>
        </>
      }
    >
      <p>{t("underneath-told")}</p>
    </Dialog>
  );
}
