import { useState } from "react";
import type { RecordRef } from "~/backend";
import { Button } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import { EditDialog } from "./EditDialog";

/** Opens the plain fields of a record to be written. */
export function EditButton({ record }: { record: RecordRef }) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const [edits, setEdits] = useState(false);
  return (
    <>
      <Button isDisabled={!mayEdit} onPress={() => setEdits(true)}>
        {t("record-edit")}
      </Button>
      {edits ? <EditDialog record={record} onClose={() => setEdits(false)} /> : null}
    </>
  );
}
