import { FaultNote, Page, PageHead, Waiting } from "~/components";
import { useWhere } from "~/shell/route";
import { useText } from "~/text";
import { Baselines } from "./baselines/Baselines";
import { MoneyTab } from "./money/MoneyTab";
import { Outline } from "./Outline";
import { useOutlineInView } from "./queries";
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
  const { view, open, setOpen } = useOutlineInView();
  if (view.data) return <Outline outline={view.data} open={open} onOpen={setOpen} />;
  return (
    <Page head={<PageHead title={t("place-plan")} />}>
      {view.error ? <FaultNote error={view.error} onRetry={() => void view.refetch()} /> : <Waiting />}
    </Page>
  );
}
