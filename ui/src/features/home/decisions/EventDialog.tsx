import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type EventKind, type EventRow } from "~/backend";
import { Button, ComboField, DayField, Dialog, FaultNote, SelectField, TextField } from "~/components";
import { useBaselines } from "~/features/plan/baselines/queries";
import { useText } from "~/text";
import { useAdoptable } from "./queries";

const KINDS: readonly EventKind[] = ["changed_without_comment", "rolled", "other"];

/** Something that happened and should be known, for example that a plan was changed without another public comment. */
export function EventDialog(props: { event: EventRow | null; about?: string | null; onClose: () => void }) {
  const { event, onClose } = props;
  const { t } = useText();
  const operate = useOperate();
  const plans = useAdoptable();
  const baselines = useBaselines().data ?? [];
  const [title, setTitle] = useState(event?.record.name ?? "");
  const [kind, setKind] = useState<EventKind>(event?.kind ?? "changed_without_comment");
  const [day, setDay] = useState(event?.on ?? "");
  const [about, setAbout] = useState<string | null>(event?.about?.id ?? props.about ?? null);
  const options = [...plans, ...baselines.map((each) => each.record)].map((each) => ({
    id: each.id,
    label: `${each.label} ${each.name}`,
  }));
  if (event?.about && !options.some((option) => option.id === event.about?.id)) {
    options.push({ id: event.about.id, label: `${event.about.label} ${event.about.name}` });
  }
  const ready = title.trim() !== "" && day.trim() !== "";
  const submit = async () => {
    if (!ready) return;
    const request = { id: event?.record.id ?? null, title, kind, happenedOn: day, about };
    const done = await operate.run(commands.eventWrite(request), t("event-written", { title: title.trim() }));
    if (done) onClose();
  };
  const remove = async (id: string) => {
    if (await operate.run(commands.eventRemove({ id }), t("event-removed"))) onClose();
  };
  return (
    <Dialog
      title={t(event ? "event-edit-ask" : "event-new-ask")}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      note={
        event ? (
          <Button kind="quiet" onPress={() => void remove(event.record.id)}>
            {t("event-remove")}
          </Button>
        ) : undefined
      }
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={!ready || operate.isRunning}>
            {t("event-do")}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("event-kind")}
        options={KINDS.map((id) => ({ id, label: t(`event-kind-${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextField label={t("event-title")} value={title} onChange={setTitle} rows={2} autoFocus />
      <DayField label={t("event-day")} value={day} onChange={setDay} />
      <ComboField label={t("event-about")} options={options} value={about} onChange={setAbout} />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
