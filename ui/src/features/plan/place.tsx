import { FaultNote, Page, PageHead, Waiting } from "~/components";
import { useWhere } from "~/shell/route";
import { useText } from "~/text";
import { Baselines } from "./baselines/Baselines";
import { MoneyTab } from "./money/MoneyTab";
import { Outline } from "./Outline";
import { useOutline } from "./queries";
import { ProgressTab } from "./progress/ProgressTab";
import { TimelineTab } from "./timeline/TimelineTab";

/** The plan: its outline, its years, its money, and how it moved since a baseline. */
export default function PlanPlace() {
  const { tab } = useWhere();
  if (tab === "timeline") return <TimelineTab />;
  if (tab === "progress") return <ProgressTab />;
  if (tab === "money") return <MoneyTab />;
  return tab === "changes" ? <Baselines /> : <OutlineRoom />;
}

function OutlineRoom() {
  const { t } = useText();
  const outline = useOutline();
  if (outline.data) return <Outline outline={outline.data} />;
  return (
    <Page head={<PageHead title={t("place-plan")} />}>
      {outline.error ? (
        <FaultNote error={outline.error} onRetry={() => void outline.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}
