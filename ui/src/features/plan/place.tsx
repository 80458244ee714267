import { FaultNote, Page, PageHead, Waiting } from "~/components";
import { useWhere } from "~/shell/route";
import { useText } from "~/text";
import { Baselines } from "./baselines/Baselines";
import { MoneyTab } from "./money/MoneyTab";
import { Outline } from "./Outline";
import { useOutlineInView } from "./queries";
import { ProgressTab } from "./progress/ProgressTab";
import { TimelineTab } from "./timeline/TimelineTab";
import { useMoved } from "./useMove";

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
  // Beside the reading, so that both are asked anew when a move is carried out: rows that stand in for others that are not
  // read yet are known moved only then.
  const outline = useMoved(view.data);
  if (outline) return <Outline outline={outline} open={open} onOpen={setOpen} />;
  return (
    <Page head={<PageHead title={t("place-plan")} />}>
      {view.error ? <FaultNote error={view.error} onRetry={() => void view.refetch()} /> : <Waiting />}
    </Page>
  );
}
