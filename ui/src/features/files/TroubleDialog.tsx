import { Button, Dialog, sayFault } from "~/components";
import { answered, ask, type Question } from "~/shell/questions";
import { useText } from "~/text";

/** Why a file could not be opened or saved, and what can be done about it. Nothing is lost either way. */
export function TroubleDialog({ trouble }: { trouble: Extract<Question, { kind: "trouble" }> }) {
  const speech = useText();
  const { t } = speech;
  const { doing, fault, name } = trouble;
  const title = name ? t(`trouble-${doing}-named`, { name }) : t(`trouble-${doing}`);
  const hasBackup = fault.kind === "refused" && fault.code === "file_damaged";
  return (
    <Dialog
      title={title}
      isOpen
      onClose={answered}
      actions={
        <>
          <Button autoFocus onPress={answered}>
            {t("close")}
          </Button>
          {hasBackup ? (
            <Button kind="primary" onPress={() => ask({ kind: "backups" })}>
              {t("backups-show")}
            </Button>
          ) : null}
        </>
      }
    >
      <p>{sayFault(speech, fault)}</p>
    </Dialog>
  );
}
