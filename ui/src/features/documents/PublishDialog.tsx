import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type DocumentRow } from "~/backend";
import { Button, DayField, Dialog, FaultNote, isDay, SelectField, TextField } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";

const STATUSES = ["draft", "draft_for_comment", "in_revision", "final", "published", "adopted"] as const;

/** Freezes a new version: the words of the newest one, with every table drawn again from the plan as it is now. */
export function PublishDialog({
  library,
  onClose,
}: {
  library: readonly DocumentRow[];
  onClose: () => void;
}) {
  const { t } = useText();
  const go = useGo();
  const operate = useOperate();
  const documents = library.filter((document) => document.versions.some((version) => version.readable));
  const [chosen, setChosen] = useState(documents[0]?.record.id ?? null);
  const [title, setTitle] = useState("");
  const [datedOn, setDatedOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [status, setStatus] = useState<(typeof STATUSES)[number]>("draft");
  const newest = documents
    .find((document) => document.record.id === chosen)
    ?.versions.findLast((version) => version.readable);
  const ready = chosen !== null && title.trim() !== "" && isDay(datedOn) && datedOn !== "";

  const submit = async () => {
    if (!ready || chosen === null) return;
    const request = { document: chosen, title: title.trim(), datedOn, status };
    const done = await operate.run(
      commands.versionPublish(request),
      t("documents-published", { title: title.trim() }),
    );
    if (!done) return;
    onClose();
    if (newest) go({ tab: "redline", params: { from: newest.record.id, to: done.value } });
  };
  return (
    <Dialog
      title={t("documents-publish-ask")}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={[
        t("documents-publish-words", { title: newest?.title ?? "" }),
        t("documents-publish-tables"),
        t("documents-publish-frozen"),
      ]}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={!ready || operate.isRunning}>
            {t("documents-publish-do")}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("documents-column-document")}
        options={documents.map((document) => ({ id: document.record.id, label: document.record.name }))}
        value={chosen}
        onChange={setChosen}
      />
      <TextField label={t("documents-publish-title")} value={title} onChange={setTitle} autoFocus />
      <DayField label={t("documents-column-date")} value={datedOn} onChange={setDatedOn} />
      <SelectField
        label={t("documents-column-status")}
        options={STATUSES.map((id) => ({ id, label: t(`version-status-${id}`) }))}
        value={status}
        onChange={setStatus}
      />
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
