import { useOperate } from "~/actions";
import { commands, type Adoption } from "~/backend";
import { Button, Dialog, FaultNote } from "~/components";
import { useText } from "~/text";

/** The horizon of a plan rolls by a year: what happens is said before it does. */
export function RollDialog({ adoption, onClose }: { adoption: Adoption; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const { subject, years } = adoption;
  const roll = async () => {
    const done = await operate.run(commands.planRoll({ plan: subject.id }), t("plan-rolled"));
    if (done) onClose();
  };
  return (
    <Dialog
      title={t("plan-roll-ask", { name: subject.name })}
      isOpen
      onClose={onClose}
      effects={[
        t("plan-roll-new", { years: years ? `${years[0]}–${years[1]}` : "" }),
        t("plan-roll-keeps"),
        t("plan-roll-event"),
      ]}
      actions={
        <>
          <Button autoFocus slot="close">
            {t("cancel")}
          </Button>
          <Button kind="primary" isDisabled={operate.isRunning} onPress={() => void roll()}>
            {t("plan-roll-do")}
          </Button>
        </>
      }
    >
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
