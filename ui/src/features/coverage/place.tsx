import { useWhere } from "~/shell/route";
import { GapsTab } from "./GapsTab";
import { ImpactTab } from "./impact/ImpactTab";
import { MatrixTab } from "./MatrixTab";
import { SinceTab } from "./since/SinceTab";
import { WorksTab } from "./WorksTab";

/** Coverage: which existing work covers which issue, the gaps it leaves, and what hangs on what. */
export default function CoveragePlace() {
  const { tab } = useWhere();
  if (tab === "impact") return <ImpactTab />;
  if (tab === "since") return <SinceTab />;
  if (tab === "works") return <WorksTab />;
  return tab === "gaps" ? <GapsTab /> : <MatrixTab />;
}
