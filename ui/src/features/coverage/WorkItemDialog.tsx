import { useState } from "react";
import { Button, ComboField, DayField, Dialog, FaultNote, SelectField, TextField } from "~/components";
import { useOperate } from "~/actions";
import { useText } from "~/text";
import { useChoices } from "./queries";
import { coverage, type GapEntry } from "./wire";
import css from "./pane.module.css";

const NO_YEAR = "none";

/** Makes a work item that is to close a gap: title, place in the plan, lead, years, the two dates. */
export function WorkItemDialog({ gap, onClose }: { gap: GapEntry; onClose: () => void }) {
  const { t } = useText();
  const choices = useChoices().data;
  const due = gap.dueYear?.id ?? NO_YEAR;
  const [title, setTitle] = useState(gap.remedy ?? "");
  const [initiative, setInitiative] = useState<string | null>(null);
  const [lead, setLead] = useState<string | null>(
    gap.owners.find((said) => said.party && said.role === "owns")?.party?.id ?? null,
  );
  const [first, setFirst] = useState(due);
  const [last, setLast] = useState(due);
  const [proposalOn, setProposalOn] = useState("");
  const [deliveryOn, setDeliveryOn] = useState("");
  const make = useOperate();

  const year = (id: string) => (id === NO_YEAR ? null : id);
  const choose = (id: string) => {
    setFirst(id);
    // One year alone means both, until another end is chosen.
    if (last === NO_YEAR || id === NO_YEAR) setLast(id);
  };
  const submit = async () => {
    const done = await make.run(
      coverage.workItemFromGap({
        gap: gap.id,
        title,
        initiative,
        lead,
        firstYear: year(first),
        lastYear: year(last),
        proposalOn: proposalOn === "" ? null : proposalOn,
        deliveryOn: deliveryOn === "" ? null : deliveryOn,
      }),
      t("coverage-work-item-made", { gap: gap.record.label }),
    );
    if (done !== null) onClose();
  };
  const years = [
    { id: NO_YEAR, label: t("not-known") },
    ...(choices?.years ?? []).map((each) => ({ id: each.id, label: each.name })),
  ];
  return (
    <Dialog
      isOpen
      title={t("coverage-work-item-ask", { gap: gap.record.label })}
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={[
        t("coverage-work-item-effect", {
          gap: gap.record.label,
          state: t("gap-state-action_agreed"),
        }),
      ]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={make.isRunning || title.trim() === ""}>
            {t("coverage-work-item-do")}
          </Button>
        </>
      }
    >
      <p className="muted" dir="auto">
        {gap.record.name}
      </p>
      <TextField
        autoFocus
        isRequired
        label={t("coverage-work-item-title")}
        value={title}
        onChange={setTitle}
      />
      {choices ? (
        <>
          <ComboField
            label={t("coverage-initiative")}
            options={choices.initiatives.map((each) => ({ id: each.id, label: each.name }))}
            value={initiative}
            onChange={setInitiative}
          />
          <ComboField
            label={t("coverage-lead")}
            hint={t("coverage-owner-hint")}
            options={choices.parties.map((party) => ({ id: party.id, label: party.name }))}
            value={lead}
            onChange={setLead}
          />
        </>
      ) : null}
      <div className={css.two}>
        <SelectField label={t("coverage-first-year")} options={years} value={first} onChange={choose} />
        <SelectField label={t("coverage-last-year")} options={years} value={last} onChange={setLast} />
        <DayField
          label={t("coverage-proposal-on")}
          value={proposalOn}
          onChange={setProposalOn}
          hint={t("coverage-proposal-hint")}
        />
        <DayField
          label={t("coverage-delivery-on")}
          value={deliveryOn}
          onChange={setDeliveryOn}
          hint={t("coverage-delivery-hint")}
        />
      </div>
      {make.failure ? <FaultNote error={make.failure} /> : null}
    </Dialog>
  );
}
