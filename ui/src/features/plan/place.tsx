import { useQuery } from "@tanstack/react-query";
import { call, commands } from "~/backend";
import { FaultNote, Page, PageHead, Waiting } from "~/components";
import { useWhere } from "~/shell/route";
import { useText } from "~/text";
import { Baselines } from "./baselines/Baselines";
import { shownCase } from "./case";
import { MoneyTab } from "./money/MoneyTab";
import { Outline } from "./Outline";
import { TimelineTab } from "./timeline/TimelineTab";

/** The plan: its outline, its years, its money, and how it moved since a baseline. */
export default function PlanPlace() {
  const { tab } = useWhere();
  if (tab === "timeline") return <TimelineTab />;
  if (tab === "money") return <MoneyTab />;
  return tab === "changes" ? <Baselines /> : <OutlineRoom />;
}

function OutlineRoom() {
  const { t } = useText();
  const inCase = shownCase.use();
  const outline = useQuery({
    queryKey: ["plan", "outline", inCase],
    queryFn: () => call(commands.outlineView(inCase)),
    placeholderData: (before) => before,
  });
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
