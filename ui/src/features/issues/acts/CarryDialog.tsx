import { useState } from "react";
import { useOperate } from "~/actions";
import { TextField } from "~/components";
import { useText } from "~/text";
import { commands, type IssueLists, type LineagePicture } from "../wire";
import type { Chosen } from "./asking";
import { GroundsFields, useGrounds } from "./grounds";
import { issuesOf, laterLists } from "./lists";
import { StepDialog } from "./StepDialog";
import { TargetIssue, TargetList } from "./Target";

export interface StepProps {
  issues: readonly Chosen[];
  lists: IssueLists;
  picture: LineagePicture | undefined;
}

/** Into a later list, as they are or a single one under another name. */
export function CarryDialog({ issues, lists, picture }: StepProps) {
  const { t } = useText();
  const later = laterLists(lists.lists, issues);
  const [list, setList] = useState<string | null>(later[0]?.record.id ?? null);
  const [into, setInto] = useState<string | null>(null);
  const only = issues.length === 1 ? issues[0] : undefined;
  const [name, setName] = useState(only?.name ?? "");
  const grounds = useGrounds();
  const operate = useOperate();
  const count = issues.length;
  const said = { count, name: only?.name ?? "" };
  const listName = later.find((each) => each.record.id === list)?.record.name ?? "";
  const existing = issuesOf(picture, list).find((node) => node.record.id === into);

  const carry = async () => {
    const request = {
      issues: issues.map((issue) => issue.id),
      toList: list,
      into: only ? into : null,
      name: only && into === null && name.trim() !== only.name ? name : null,
      grounds: grounds.value,
    };
    return (await operate.run(commands.issueCarry(request), t("issues-done-carry", said))) !== null;
  };
  return (
    <StepDialog
      title={t("issues-ask-carry", said)}
      does={t("issues-do-carry", said)}
      isReady={list !== null && (!only || into !== null || name.trim() !== "")}
      operate={operate}
      onDo={carry}
      effects={[
        existing
          ? t("issues-effect-existing", { name: existing.record.name, list: listName })
          : t("issues-effect-made", { count, list: listName }),
        t("issues-effect-steps", { count }),
      ]}
    >
      <TargetList lists={later} value={list} onChange={setList} />
      {only && list ? (
        <TargetIssue key={list} issues={issuesOf(picture, list)} value={into} onChange={setInto} />
      ) : null}
      {only && into === null ? (
        <TextField label={t("issues-new-name")} value={name} onChange={setName} />
      ) : null}
      <GroundsFields form={grounds} />
    </StepDialog>
  );
}
