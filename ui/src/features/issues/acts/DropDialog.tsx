import { useState } from "react";
import { useOperate } from "~/actions";
import { ComboField, Radios } from "~/components";
import { useText } from "~/text";
import { commands, type DropReason } from "../wire";
import type { StepProps } from "./CarryDialog";
import { GroundsFields, useGrounds } from "./grounds";
import { StepDialog } from "./StepDialog";

const REASONS: readonly DropReason[] = ["symptom", "covered_elsewhere", "out_of_scope", "unknown"];

/** No further, for a reason. */
export function DropDialog({ issues, lists, picture }: StepProps) {
  const { t } = useText();
  const [reason, setReason] = useState<DropReason | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const grounds = useGrounds();
  const operate = useOperate();
  const count = issues.length;
  const said = { count, name: issues[0]?.name ?? "" };
  const gaps = issues.reduce((sum, issue) => sum + issue.gaps, 0);
  const list = lists.lists.find((each) => each.record.id === issues[0]?.list)?.record.name ?? "";
  const chosen = new Set(issues.map((issue) => issue.id));
  const causes = (picture?.columns ?? []).flatMap((column) =>
    column.nodes
      .filter((node) => !chosen.has(node.record.id))
      .map((node) => ({
        id: node.record.id,
        label: `${node.record.name} (${node.rank ?? node.number})`,
        note: column.list.record.name,
      })),
  );

  const drop = async () => {
    if (reason === null) return false;
    const request = {
      issues: issues.map((issue) => issue.id),
      reason,
      symptomOf: reason === "symptom" ? cause : null,
      grounds: grounds.value,
    };
    return (await operate.run(commands.issueDrop(request), t("issues-done-drop", said))) !== null;
  };
  return (
    <StepDialog
      title={t("issues-ask-drop", said)}
      does={t("issues-do-drop", said)}
      isReady={reason !== null}
      operate={operate}
      onDo={drop}
      effects={[
        t("issues-effect-leave", { count, list }),
        ...(gaps > 0 ? [t("issues-effect-gaps", { count: gaps })] : []),
      ]}
    >
      <Radios
        label={t("issues-drop-why")}
        options={REASONS.map((id) => ({ id, label: t(`issues-drop-${id}`) }))}
        value={reason}
        onChange={setReason}
      />
      {reason === "symptom" ? (
        <ComboField
          label={t("issues-cause")}
          hint={t("issues-cause-hint")}
          options={causes}
          value={cause}
          onChange={setCause}
        />
      ) : null}
      <GroundsFields form={grounds} />
    </StepDialog>
  );
}
