import type { ReactNode } from "react";
import { PageHead } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";

export const HOME_TABS = ["dashboard", "visit", "decisions"] as const;
export type HomeTab = (typeof HOME_TABS)[number];

/** What Home finds, and its views. */
export function HomeHead(props: { tab: HomeTab; title: string; marks?: ReactNode; tools?: ReactNode }) {
  const { t } = useText();
  const go = useGo();
  return (
    <PageHead
      title={props.title}
      marks={props.marks}
      tools={props.tools}
      tabs={HOME_TABS.map((id) => ({ id, label: t(`home-tab-${id}`) }))}
      tab={props.tab}
      tabsLabel={t("place-home")}
      onTab={(tab) => go({ tab: tab === "dashboard" ? null : tab })}
    />
  );
}
