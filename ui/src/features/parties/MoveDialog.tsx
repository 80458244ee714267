import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type PartyRow } from "~/backend";
import { Button, ComboField, Dialog, FaultNote } from "~/components";
import { useText } from "~/text";
import { partyOptions } from "./options";

interface Props {
  party: PartyRow;
  parties: readonly PartyRow[];
  onClose: () => void;
}

/** Puts a party below another body, or at the top. */
export function MoveDialog({ party, parties, onClose }: Props) {
  const { t } = useText();
  const move = useOperate();
  const [parent, setParent] = useState(party.parent);
  const below = parties.filter((each) => each.parent === party.record.id).length;
  const submit = async () => {
    const request = { id: party.record.id, parent };
    const done = await move.run(commands.partyMove(request), t("parties-moved", { name: party.record.name }));
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("parties-move-ask", { name: party.record.name })}
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={below > 0 ? [t("parties-move-effect", { count: below })] : []}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={move.isRunning || parent === party.parent}>
            {t("parties-move-do")}
          </Button>
        </>
      }
    >
      <ComboField
        label={t("parties-under")}
        hint={t("parties-under-hint")}
        options={partyOptions(parties)}
        value={parent}
        onChange={setParent}
        autoFocus
      />
      {move.failure ? <FaultNote error={move.failure} /> : null}
    </Dialog>
  );
}
