import type { ReactNode } from "react";
import { PageHead } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";

/** What the place finds, and its views. */
export function PartiesHead(props: { tab: "tree" | "load"; title: string | null; tools?: ReactNode }) {
  const { t } = useText();
  const go = useGo();
  return (
    <PageHead
      title={props.title ?? t("place-parties")}
      tools={props.tools}
      tabs={[
        { id: "tree", label: t("parties-tab-tree") },
        { id: "load", label: t("parties-tab-load") },
      ]}
      tab={props.tab}
      tabsLabel={t("place-parties")}
      onTab={(tab) => go({ tab: tab === "tree" ? null : tab })}
    />
  );
}
