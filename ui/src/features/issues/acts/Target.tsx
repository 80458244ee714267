import { ComboField, EmptyState, SelectField } from "~/components";
import { useText } from "~/text";
import type { IssueListRow, LineageNode } from "../wire";
import { asking } from "./asking";

/** The later list. Without one it says so and offers to begin it. */
export function TargetList({
  lists,
  value,
  onChange,
}: {
  lists: readonly IssueListRow[];
  value: string | null;
  onChange: (list: string) => void;
}) {
  const { t } = useText();
  if (lists.length === 0) {
    return (
      <EmptyState
        title={t("issues-no-later")}
        action={{ label: t("issues-new-list"), run: () => asking.set({ act: "new_list" }) }}
      >
        {t("issues-no-later-how")}
      </EmptyState>
    );
  }
  return (
    <SelectField
      label={t("issues-to-list")}
      options={lists.map((list) => ({ id: list.record.id, label: list.record.name }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** As which issue of the later list: a new one, or one that stands there. */
export function TargetIssue({
  issues,
  value,
  onChange,
}: {
  issues: readonly LineageNode[];
  value: string | null;
  onChange: (issue: string | null) => void;
}) {
  const { t } = useText();
  if (issues.length === 0) return null;
  return (
    <ComboField
      label={t("issues-into")}
      hint={t("issues-into-hint")}
      options={issues.map((node) => ({
        id: node.record.id,
        label: `${node.rank ?? node.number} ${node.record.name}`,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
