import { useWhere } from "~/shell/route";
import { GapsTab } from "./GapsTab";
import { ImpactTab } from "./impact/ImpactTab";
import { MatrixTab } from "./MatrixTab";

/** Coverage: which existing work covers which issue, the gaps it leaves, and what hangs on what. */
export default function CoveragePlace() {
  const { tab } = useWhere();
  if (tab === "impact") return <ImpactTab />;
  return tab === "gaps" ? <GapsTab /> : <MatrixTab />;
}
