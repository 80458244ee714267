import { useState } from "react";
import type { RecordDetail } from "~/backend";
import { Button } from "~/components";
import type { RecordActions } from "~/features/record/RecordPane";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import { GapActions } from "./GapParts";
import { useGaps, useWork } from "./queries";
import { WorkDialog } from "./WorkDialog";

/** What can be done with a gap, wherever it is looked at. */
function GapRecord({ detail }: { detail: RecordDetail }) {
  const mayEdit = useMayEdit();
  const gap = useGaps().data?.gaps.find((each) => each.id === detail.record.id);
  return gap ? <GapActions gap={gap} mayEdit={mayEdit} /> : null;
}

/** Existing work can be corrected; its judgements are then older than it is. */
function WorkRecord({ detail }: { detail: RecordDetail }) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const work = useWork(detail.record.id).data;
  const [edits, setEdits] = useState(false);
  return (
    <>
      <Button isDisabled={!mayEdit || !work} onPress={() => setEdits(true)}>
        {t("coverage-work-edit")}
      </Button>
      {edits && work ? <WorkDialog work={work} onClose={() => setEdits(false)} /> : null}
    </>
  );
}

const actions: RecordActions = { gap: GapRecord, existing_work: WorkRecord };
export default actions;
