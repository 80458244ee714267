import { useQuery } from "@tanstack/react-query";
import { call, commands } from "~/backend";
import { FaultNote, Page, PageHead, Waiting } from "~/components";
import { useText } from "~/text";
import { Outline } from "./Outline";

/** The plan: objectives, goals, initiatives and work items. */
export default function PlanPlace() {
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
