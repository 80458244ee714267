import type { ReactNode } from "react";
import { PageHead } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";

export const PLAN_TABS = ["outline", "timeline", "progress", "money", "changes"] as const;
export type PlanTab = (typeof PLAN_TABS)[number];

/** What the place finds, and its views. */
export function PlanHead(props: { tab: PlanTab; title: string; marks?: ReactNode; tools?: ReactNode }) {
  const { t } = useText();
  const go = useGo();
  return (
    <PageHead
      title={props.title}
      marks={props.marks}
      tools={props.tools}
      tabs={PLAN_TABS.map((id) => ({ id, label: t(`plan-tab-${id}`) }))}
      tab={props.tab}
      tabsLabel={t("place-plan")}
      onTab={(tab) => go({ tab: tab === "outline" ? null : tab })}
    />
  );
}
