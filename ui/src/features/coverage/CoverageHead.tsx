import type { ReactNode } from "react";
import { PageHead } from "~/components";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import type { Finding } from "./finding";
import { Mark } from "./Mark";
import type { Basis } from "./wire";

/** What the place finds, and its views. */
export function CoverageHead(props: {
  tab: "matrix" | "gaps" | "works" | "since" | "impact";
  finding: Finding;
  basis: Basis | undefined;
  gaps: number | undefined;
  tools?: ReactNode;
}) {
  const { t } = useText();
  const go = useGo();
  return (
    <PageHead
      title={props.finding.title}
      marks={props.finding.counted ? <Mark basis={props.basis} /> : null}
      tools={props.tools}
      tabs={[
        { id: "matrix", label: t("coverage-matrix") },
        { id: "gaps", label: t("coverage-gaps"), count: props.gaps },
        { id: "works", label: t("works") },
        { id: "since", label: t("coverage-since") },
        { id: "impact", label: t("coverage-impact") },
      ]}
      tab={props.tab}
      tabsLabel={t("place-coverage")}
      onTab={(tab) => go({ tab: tab === "matrix" ? null : tab })}
    />
  );
}
