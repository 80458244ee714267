import { askOnly, commands, type Arrival } from "~/backend";
import { Button, Dialog } from "~/components";
import { useText } from "~/text";

/** What is done with a large file from elsewhere before it opens, how far that is, and a way out of it. */
export function ArrivalDialog({ arrival }: { arrival: Arrival }) {
  const { t } = useText();
  const end = () => askOnly(commands.planArrivalEnd());
  return (
    <Dialog
      title={t("arrival-title", { file: arrival.file })}
      isOpen
      onClose={end}
      actions={
        <Button autoFocus onPress={end}>
          {t("arrival-end")}
        </Button>
      }
    >
      <p>{t("arrival-why")}</p>
      <p role="status">{t(`arrival-${arrival.step}`, { percent: Math.round(arrival.thousandths / 10) })}</p>
    </Dialog>
  );
}
