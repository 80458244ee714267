import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type PartyRow, type PartyWords } from "~/backend";
import { Button, ComboField, DayField, Dialog, FaultNote, SelectField, TextField } from "~/components";
import { useText } from "~/text";
import { partyOptions } from "./options";
import { KINDS, kindName, wordsOf } from "./words";
import css from "./parties.module.css";

interface Props {
  /** The party to correct; left out, a new one is added. */
  party?: PartyRow | undefined;
  /** The body that a new one belongs to. */
  under?: string | null;
  parties: readonly PartyRow[];
  onDone?: (id: string) => void;
  onClose: () => void;
}

const DECISIONAL = ["unsaid", "yes", "no"] as const;

/** Adds a party, or corrects what is said of one. */
export function PartyDialog({ party, under = null, parties, onDone, onClose }: Props) {
  const speech = useText();
  const { t } = speech;
  const save = useOperate();
  const [parent, setParent] = useState<string | null>(under);
  const [words, setWords] = useState<PartyWords>(() => wordsOf(party ?? null));
  const [capacity, setCapacity] = useState(String(words.capacity ?? ""));
  const set = (change: Partial<PartyWords>) => setWords((before) => ({ ...before, ...change }));
  const wrong = capacity.trim() !== "" && !/^\d{1,6}$/.test(capacity.trim());
  const used = parties.map((each) => each.kind);
  const kinds = [...new Set<string>([...KINDS, ...used, words.kind])];

  const submit = async () => {
    if (wrong) return;
    const said = { ...words, capacity: capacity.trim() === "" ? null : Number(capacity.trim()) };
    if (party) {
      const request = { id: party.record.id, words: said };
      const done = await save.run(commands.partyEdit(request), t("parties-edited", { name: said.name }));
      if (done !== null) onClose();
      return;
    }
    const made = await save.run(
      commands.partyCreate({ parent, words: said }),
      t("parties-added", { name: said.name }),
    );
    if (made === null) return;
    onClose();
    onDone?.(made.value);
  };
  return (
    <Dialog
      isOpen
      title={party ? t("parties-edit-ask", { name: party.record.name }) : t("parties-add-ask")}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={save.isRunning || wrong}>
            {t(party ? "record-edit-do" : "parties-add-do")}
          </Button>
        </>
      }
    >
      <TextField label={t("parties-name")} value={words.name} onChange={(name) => set({ name })} autoFocus />
      <div className={css.two}>
        <TextField
          label={t("parties-abbreviation")}
          value={words.abbreviation}
          onChange={(abbreviation) => set({ abbreviation })}
        />
        <ComboField
          label={t("parties-column-kind")}
          options={kinds.map((id) => ({ id, label: kindName(speech, id) }))}
          value={words.kind}
          onChange={(kind) => set({ kind: kind ?? "" })}
        />
      </div>
      {party ? null : (
        <ComboField
          label={t("parties-under")}
          hint={t("parties-under-hint")}
          options={partyOptions(parties)}
          value={parent}
          onChange={setParent}
        />
      )}
      <TextField label={t("parties-role")} value={words.role} onChange={(role) => set({ role })} />
      <div className={css.two}>
        <DayField
          label={t("parties-starts")}
          value={words.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DayField label={t("parties-ends")} value={words.endsOn} onChange={(endsOn) => set({ endsOn })} />
      </div>
      <div className={css.two}>
        <TextField
          label={t("parties-capacity")}
          hint={t("parties-capacity-hint")}
          value={capacity}
          onChange={setCapacity}
          error={wrong ? t("record-number-wrong") : null}
        />
        <SelectField
          label={t("parties-decisional-ask")}
          options={DECISIONAL.map((id) => ({ id, label: t(`parties-decisional-${id}`) }))}
          value={words.decisional === null ? "unsaid" : words.decisional ? "yes" : "no"}
          onChange={(id) => set({ decisional: id === "unsaid" ? null : id === "yes" })}
        />
      </div>
      {save.failure ? <FaultNote error={save.failure} /> : null}
    </Dialog>
  );
}
