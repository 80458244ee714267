import { useState } from "react";
import type { RecordDetail } from "~/backend";
import { Button } from "~/components";
import type { RecordActions } from "~/features/record/RecordPane";
import { useCalendar } from "~/shell/calendar";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import { AssignDialog } from "./AssignDialog";
import { useOutlineRow } from "./queries";
import { WorkItemDialog } from "./WorkItemDialog";

/** What can be done with a work item, wherever it is looked at. */
function WorkItemRecord({ detail }: { detail: RecordDetail }) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const calendar = useCalendar();
  const row = useOutlineRow(detail.record.id);
  const [asked, setAsked] = useState<"edit" | "assign" | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Button isDisabled={!mayEdit || !row} onPress={() => setAsked("edit")}>
        {t("plan-edit")}
      </Button>
      <Button isDisabled={!mayEdit || !row} onPress={() => setAsked("assign")}>
        {t("plan-assign")}
      </Button>
      {asked === "edit" && row && calendar ? (
        <WorkItemDialog row={row} calendar={calendar} onClose={close} />
      ) : null}
      {asked === "assign" && row ? <AssignDialog row={row} onClose={close} /> : null}
    </>
  );
}

const actions: RecordActions = { work_item: WorkItemRecord };
export default actions;
