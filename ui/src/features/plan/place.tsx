import { useQuery } from "@tanstack/react-query";
import { call, commands } from "~/backend";
import { FaultNote, Page, PageHead, Waiting } from "~/components";
import { useWhere } from "~/shell/route";
import { useText } from "~/text";
import { Baselines } from "./baselines/Baselines";
import { Outline } from "./Outline";

/** The plan: its outline, and how it moved since a baseline. */
export default function PlanPlace() {
  const { tab } = useWhere();
  return tab === "changes" ? <Baselines /> : <OutlineRoom />;
}

function OutlineRoom() {
  const { t } = useText();
  const outline = useQuery({ queryKey: ["plan", "outline"], queryFn: () => call(commands.outlineView()) });
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
