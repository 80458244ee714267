import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOperate } from "~/actions";
import { call, commands, type PartyHangs, type PartyRow } from "~/backend";
import { Button, Dialog, FaultNote, TextField } from "~/components";
import { useText, type Speech } from "~/text";

/** Deletes a party, after saying what hangs on it. */
export function DeleteDialog({ party, onClose }: { party: PartyRow; onClose: (gone: boolean) => void }) {
  const speech = useText();
  const { t } = speech;
  const { name, id } = party.record;
  const remove = useOperate();
  const [reason, setReason] = useState("");
  const hangs = useQuery({
    queryKey: ["record", id, "hangs"],
    queryFn: () => call(commands.partyHangs(id)),
  });
  const submit = async () => {
    const done = await remove.run(commands.partyDelete({ id, reason }), t("parties-deleted", { name }));
    if (done !== null) onClose(true);
  };
  return (
    <Dialog
      isOpen
      title={t("parties-delete-ask", { name })}
      onClose={() => onClose(false)}
      onSubmit={() => void submit()}
      effects={hangs.data ? effectsOf(speech, hangs.data) : []}
      actions={
        <>
          <Button autoFocus slot="close">
            {t("cancel")}
          </Button>
          <Button type="submit" kind="primary" isDisabled={remove.isRunning || !hangs.data}>
            {t("parties-delete-do")}
          </Button>
        </>
      }
    >
      <TextField label={t("parties-reason")} value={reason} onChange={setReason} rows={2} />
      {hangs.error ? <FaultNote error={hangs.error} /> : null}
      {remove.failure ? <FaultNote error={remove.failure} /> : null}
    </Dialog>
  );
}

function effectsOf({ t }: Speech, hangs: PartyHangs): string[] {
  const said = (key: string, count: number, args: Record<string, string> = {}) =>
    count > 0 ? [t(`parties-hangs-${key}`, { count, ...args })] : [];
  const effects = [
    ...(hangs.parent
      ? said("below", hangs.below, { parent: hangs.parent.name })
      : said("below-top", hangs.below)),
    ...said("roles", hangs.roles),
    ...said("alone", hangs.leftAlone),
    ...said("submissions", hangs.submissions),
    ...said("mentions", hangs.mentions),
  ];
  return effects.length > 0 ? effects : [t("parties-hangs-nothing")];
}
