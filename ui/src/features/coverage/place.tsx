import { useWhere } from "~/shell/route";
import { GapsTab } from "./GapsTab";
import { MatrixTab } from "./MatrixTab";

/** Coverage: which existing work covers which issue, and the gaps it leaves. */
export default function CoveragePlace() {
  const { tab } = useWhere();
  return tab === "gaps" ? <GapsTab /> : <MatrixTab />;
}
