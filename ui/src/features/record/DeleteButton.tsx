import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOperate } from "~/actions";
import { call, commands, type RecordRef } from "~/backend";
import { Button, Dialog, FaultNote, TextField } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useOpenRecord } from "~/shell/route";
import { useText, type Speech } from "~/text";
import { nameOf } from "./names";

const DELETABLE = new Set([
  "existing_work",
  "source",
  "term",
  "decision",
  "issue_list",
  "coverage",
  "document",
  "version",
]);
/** How many labels of a kind are said; the rest is counted. */
const NAMED = 6;

/** Deletes a record; nothing for kinds that are deleted where they are at home, as gaps are, or stay. */
export function DeleteButton({ record }: { record: RecordRef }) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const [asks, setAsks] = useState(false);
  if (!DELETABLE.has(record.kind)) return null;
  return (
    <>
      <Button isDisabled={!mayEdit} onPress={() => setAsks(true)}>
        {t("record-delete")}
      </Button>
      {asks ? <DeleteDialog record={record} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

/** Says what goes along and what stays without the record, before it goes. */
export function DeleteDialog({ record, onClose }: { record: RecordRef; onClose: () => void }) {
  const speech = useText();
  const { t } = speech;
  const name = nameOf(record);
  const remove = useOperate();
  const openRecord = useOpenRecord();
  const [reason, setReason] = useState("");
  const hangs = useQuery({
    queryKey: ["record", record.id, "hangs"],
    queryFn: () => call(commands.recordHangs(record.id)),
  });
  const submit = async () => {
    const done = await remove.run(
      commands.recordDelete({ id: record.id, reason }),
      t("record-deleted", { name }),
    );
    if (done === null) return;
    onClose();
    openRecord(null);
  };
  const effects = hangs.data
    ? [...told(speech, "goes", hangs.data.goes), ...told(speech, "loses", hangs.data.loses)]
    : [];
  return (
    <Dialog
      isOpen
      title={t("record-delete-ask", { name })}
      onClose={onClose}
      onSubmit={() => void submit()}
      effects={hangs.data && effects.length === 0 ? [t("record-delete-alone")] : effects}
      actions={
        <>
          <Button autoFocus slot="close">
            {t("cancel")}
          </Button>
          <Button type="submit" kind="primary" isDisabled={remove.isRunning || !hangs.data}>
            {t("record-delete-do")}
          </Button>
        </>
      }
    >
      <TextField label={t("record-delete-reason")} value={reason} onChange={setReason} rows={2} />
      {hangs.error ? <FaultNote error={hangs.error} /> : null}
      {remove.failure ? <FaultNote error={remove.failure} /> : null}
    </Dialog>
  );
}

/** A line for each kind of record, with the first of their labels. */
function told({ t }: Speech, way: "goes" | "loses", records: readonly RecordRef[]): string[] {
  return [...new Set(records.map(({ kind }) => kind))].map((kind) => {
    const labels = records.filter((record) => record.kind === kind).map(({ label }) => label);
    return t(`record-delete-${way}`, {
      kind: t(`kinds-${kind}`),
      count: labels.length,
      labels: labels.slice(0, NAMED).join(", "),
      more_count: Math.max(0, labels.length - NAMED),
    });
  });
}
