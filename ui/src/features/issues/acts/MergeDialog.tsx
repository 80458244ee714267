import { useState } from "react";
import { useOperate } from "~/actions";
import { TextField } from "~/components";
import { useText } from "~/text";
import { commands } from "../wire";
import type { StepProps } from "./CarryDialog";
import { GroundsFields, useGrounds } from "./grounds";
import { issuesOf, laterLists } from "./lists";
import { StepDialog } from "./StepDialog";
import { TargetIssue, TargetList } from "./Target";
import css from "../issues.module.css";

/** Several issues as one of a later list; or one that joins an issue which stands there. */
export function MergeDialog({ issues, lists, picture }: StepProps) {
  const { t } = useText();
  const later = laterLists(lists.lists, issues);
  const [list, setList] = useState<string | null>(later[0]?.record.id ?? null);
  const [into, setInto] = useState<string | null>(null);
  const [name, setName] = useState("");
  const grounds = useGrounds();
  const operate = useOperate();
  const count = issues.length;
  const said = { count, name: issues[0]?.name ?? "" };
  const listName = later.find((each) => each.record.id === list)?.record.name ?? "";
  const existing = issuesOf(picture, list).find((node) => node.record.id === into);

  const merge = async () => {
    const request = {
      issues: issues.map((issue) => issue.id),
      toList: list,
      into,
      name,
      grounds: grounds.value,
    };
    return (await operate.run(commands.issueMerge(request), t("issues-done-merge", said))) !== null;
  };
  return (
    <StepDialog
      title={t("issues-ask-merge", said)}
      does={t("issues-do-merge", said)}
      isReady={list !== null && (into !== null || (count > 1 && name.trim() !== ""))}
      operate={operate}
      onDo={merge}
      effects={[
        existing
          ? t("issues-effect-existing", { name: existing.record.name, list: listName, count })
          : t("issues-effect-made", { count: 1, list: listName }),
        t("issues-effect-steps", { count }),
      ]}
    >
      {count > 1 ? (
        <ul className={css.chosen}>
          {issues.map((issue) => (
            <li key={issue.id}>
              <bdi>{issue.name}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      {count > 1 && into === null ? (
        <TextField autoFocus isRequired label={t("issues-new-name")} value={name} onChange={setName} />
      ) : null}
      <TargetList lists={later} value={list} onChange={setList} />
      {list ? (
        <TargetIssue key={list} issues={issuesOf(picture, list)} value={into} onChange={setInto} />
      ) : null}
      <GroundsFields form={grounds} />
    </StepDialog>
  );
}
