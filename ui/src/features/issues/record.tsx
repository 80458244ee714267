import type { RecordDetail } from "~/backend";
import { Button } from "~/components";
import type { RecordActions } from "~/features/record/RecordPane";
import { useGo } from "~/shell/route";
import { useText } from "~/text";

/** From anywhere to the lineage of an issue. */
function FollowIssue({ detail }: { detail: RecordDetail }) {
  const { t } = useText();
  const go = useGo();
  return (
    <Button onPress={() => go({ place: "issues", tab: "lineage", record: detail.record.id })}>
      {t("issues-open-here")}
    </Button>
  );
}

/** From anywhere to the register of a list. */
function OpenList({ detail }: { detail: RecordDetail }) {
  const { t } = useText();
  const go = useGo();
  return (
    <Button onPress={() => go({ place: "issues", tab: null, params: { list: detail.record.id } })}>
      {t("issues-open-list")}
    </Button>
  );
}

const actions: RecordActions = { issue: FollowIssue, issue_list: OpenList };
export default actions;
