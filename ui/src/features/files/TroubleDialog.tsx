import { Button, Dialog, sayFault } from "~/components";
import { answered, type Question } from "~/shell/questions";
import { useText } from "~/text";
import { useFiles } from "./files";

/** Why a file could not be opened or saved, and what can be done about it. Nothing is lost either way. */
export function TroubleDialog({ trouble }: { trouble: Extract<Question, { kind: "trouble" }> }) {
  const speech = useText();
  const { t } = speech;
  const { doing, fault, name } = trouble;
  const title = name ? t(`trouble-${doing}-named`, { name }) : t(`trouble-${doing}`);
  const files = useFiles();
  // A file that can no longer be read comes with its newest good backup, when there is one.
  const args = fault.kind === "refused" ? fault.args : {};
  const backup = args["backup"];
  const openBackup = (id: string) => {
    answered();
    void files.openBackup(id);
  };
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
          {backup === undefined ? null : (
            <Button kind="primary" onPress={() => openBackup(backup)}>
              {t("trouble-open-backup")}
            </Button>
          )}
        </>
      }
    >
      <p>{sayFault(speech, fault)}</p>
      {backup === undefined ? null : <p>{t("trouble-has-backup", { backup_at: args["backup_at"] ?? "" })}</p>}
    </Dialog>
  );
}
