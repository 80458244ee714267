import { useState } from "react";
import { Button, Dialog, FaultNote, Radios, TextField } from "~/components";
import { useOperate } from "~/actions";
import { useText } from "~/text";
import { coverage, type GapEntry, type GapState } from "./wire";

/** Closes a gap with evidence, accepts it with a reason, or opens it again. */
export function GapStateDialog({ gap, onClose }: { gap: GapEntry; onClose: () => void }) {
  const { t } = useText();
  const live = gap.state === "open" || gap.state === "action_agreed";
  const offered: GapState[] = live
    ? ["closed", "accepted", gap.state === "open" ? "action_agreed" : "open"]
    : ["open", ...(gap.workItems.length > 0 ? (["action_agreed"] as const) : [])];
  const [state, setState] = useState<GapState>(offered[0] ?? "open");
  const [words, setWords] = useState("");
  const save = useOperate();
  const needsWords = state === "closed" || state === "accepted";

  const submit = async () => {
    const done = await save.run(
      coverage.gapState({ gap: gap.id, state, words }),
      t("coverage-gap-now", { gap: gap.record.label, state: t(`gap-state-${state}`) }),
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("coverage-state-ask", { gap: gap.record.label })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button
            type="submit"
            kind="primary"
            isDisabled={save.isRunning || (needsWords && words.trim() === "")}
          >
            {t(`coverage-state-do-${state}`)}
          </Button>
        </>
      }
    >
      <p dir="auto">{gap.record.name}</p>
      <Radios
        label={t("coverage-gap-state")}
        options={offered.map((id) => ({
          id,
          label: t(`gap-state-${id}`),
          note: t(`coverage-state-note-${id}`),
        }))}
        value={state}
        onChange={setState}
      />
      <TextField label={t(`coverage-state-words-${state}`)} value={words} onChange={setWords} rows={3} />
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}
