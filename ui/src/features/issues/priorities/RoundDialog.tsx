import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type RankingMethod } from "~/backend";
import { Button, DayField, Dialog, FaultNote, Radios, TextField } from "~/components";
import { useText } from "~/text";

const METHODS: readonly RankingMethod[] = ["order", "points", "pairwise"];

/** Begins a round of ranking: its name, its day, and how it puts issues in an order, which is said and never hidden. */
export function RoundDialog(props: { list: string; onMade: (id: string) => void; onClose: () => void }) {
  const { t } = useText();
  const operate = useOperate();
  const [title, setTitle] = useState("");
  const [method, setMethod] = useState<RankingMethod>("order");
  const [heldOn, setHeldOn] = useState("");
  const submit = async () => {
    if (title.trim() === "") return;
    const request = { list: props.list, title, method, heldOn: heldOn === "" ? null : heldOn };
    const done = await operate.run(
      commands.rankingRoundCreate(request),
      t("priorities-round-begun", { title: title.trim() }),
    );
    if (!done) return;
    props.onClose();
    props.onMade(done.value);
  };
  return (
    <Dialog
      title={t("priorities-round-ask")}
      isOpen
      onClose={props.onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={title.trim() === "" || operate.isRunning}>
            {t("priorities-round-do")}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        isRequired
        label={t("priorities-round-title")}
        hint={t("priorities-round-hint")}
        value={title}
        onChange={setTitle}
      />
      <Radios
        label={t("fact-method")}
        options={METHODS.map((id) => ({
          id,
          label: t(`priorities-method-${id}`),
          note: t(`priorities-rule-${id}`),
        }))}
        value={method}
        onChange={setMethod}
      />
      <DayField label={t("fact-held_on")} value={heldOn} onChange={setHeldOn} />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
