import { useState } from "react";
import { useOperate } from "~/actions";
import { SelectField } from "~/components";
import { useText } from "~/text";
import { commands } from "../wire";
import type { StepProps } from "./CarryDialog";
import { GroundsFields, useGrounds } from "./grounds";
import { laterLists } from "./lists";
import { StepDialog } from "./StepDialog";

const HERE = "here";

/** For later: where they stand, or carried into a later list as deferred. */
export function DeferDialog({ issues, lists }: StepProps) {
  const { t } = useText();
  const later = laterLists(lists.lists, issues);
  const [where, setWhere] = useState(HERE);
  const grounds = useGrounds();
  const operate = useOperate();
  const count = issues.length;
  const said = { count, name: issues[0]?.name ?? "" };
  const nameOf = (id: string | undefined) =>
    lists.lists.find((list) => list.record.id === id)?.record.name ?? "";
  const here = nameOf(issues[0]?.list);

  const defer = async () => {
    const request = {
      issues: issues.map((issue) => issue.id),
      toList: where === HERE ? null : where,
      grounds: grounds.value,
    };
    return (await operate.run(commands.issueDefer(request), t("issues-done-defer", said))) !== null;
  };
  return (
    <StepDialog
      title={t("issues-ask-defer", said)}
      does={t("issues-do-defer", said)}
      isReady
      operate={operate}
      onDo={defer}
      effects={
        where === HERE
          ? [t("issues-effect-status", { count })]
          : [t("issues-effect-made", { count, list: nameOf(where) }), t("issues-effect-steps", { count })]
      }
    >
      <SelectField
        label={t("issues-defer-where")}
        options={[
          { id: HERE, label: t("issues-defer-here", { list: here }) },
          ...later.map((list) => ({ id: list.record.id, label: list.record.name })),
        ]}
        value={where}
        onChange={setWhere}
      />
      <GroundsFields form={grounds} focusFirst />
    </StepDialog>
  );
}
