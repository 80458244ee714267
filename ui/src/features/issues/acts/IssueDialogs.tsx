import { useIssueLists, usePicture } from "../queries";
import { asking } from "./asking";
import { CarryDialog } from "./CarryDialog";
import { DeferDialog } from "./DeferDialog";
import { DropDialog } from "./DropDialog";
import { MergeDialog } from "./MergeDialog";
import { NewIssueDialog, NewListDialog } from "./NewDialogs";
import { SplitDialog } from "./SplitDialog";

/** The question that stands, if any. */
export function IssueDialogs() {
  const question = asking.use();
  const lists = useIssueLists().data;
  const picture = usePicture().data;
  if (!question) return null;
  if (question.act === "new_list") return <NewListDialog />;
  if (!lists) return null;
  if (question.act === "new") {
    const list = lists.lists.find((each) => each.record.id === question.list);
    return list ? <NewIssueDialog list={list} /> : null;
  }
  const step = { issues: question.issues, lists, picture };
  switch (question.act) {
    case "carry":
      return <CarryDialog {...step} />;
    case "merge":
      return <MergeDialog {...step} />;
    case "split":
      return <SplitDialog {...step} />;
    case "drop":
      return <DropDialog {...step} />;
    default:
      return <DeferDialog {...step} />;
  }
}
