import { useState } from "react";
import { useOperate } from "~/actions";
import { Button, TextField } from "~/components";
import { useText } from "~/text";
import { commands } from "../wire";
import type { StepProps } from "./CarryDialog";
import { GroundsFields, useGrounds } from "./grounds";
import { laterLists } from "./lists";
import { StepDialog } from "./StepDialog";
import { TargetList } from "./Target";

/** One issue as several of a later list. */
export function SplitDialog({ issues, lists }: StepProps) {
  const { t } = useText();
  const issue = issues[0];
  const later = laterLists(lists.lists, issues);
  const [list, setList] = useState<string | null>(later[0]?.record.id ?? null);
  const [parts, setParts] = useState<readonly string[]>(["", ""]);
  const grounds = useGrounds();
  const operate = useOperate();
  const names = parts.map((part) => part.trim()).filter((part) => part !== "");
  const count = names.length;
  const listName = later.find((each) => each.record.id === list)?.record.name ?? "";
  if (!issue) return null;

  const split = async () => {
    const request = { issue: issue.id, toList: list, names, grounds: grounds.value };
    const done = t("issues-done-split", { name: issue.name });
    return (await operate.run(commands.issueSplit(request), done)) !== null;
  };
  return (
    <StepDialog
      title={t("issues-ask-split", { name: issue.name })}
      does={t("issues-do-split", { count })}
      isReady={list !== null && count > 1}
      operate={operate}
      onDo={split}
      effects={[t("issues-effect-made", { count, list: listName }), t("issues-effect-steps", { count })]}
    >
      {parts.map((part, at) => (
        <TextField
          key={at}
          autoFocus={at === 0 || (at > 1 && at === parts.length - 1)}
          label={t("issues-part", { number: String(at + 1) })}
          value={part}
          onChange={(text) => setParts(parts.map((other, place) => (place === at ? text : other)))}
        />
      ))}
      <div>
        <Button kind="quiet" onPress={() => setParts([...parts, ""])}>
          {t("issues-part-more")}
        </Button>
      </div>
      <TargetList lists={later} value={list} onChange={setList} />
      <GroundsFields form={grounds} />
    </StepDialog>
  );
}
