import { useState } from "react";
import { FaultNote, Page, Waiting } from "~/components";
import { useCalendar } from "~/shell/calendar";
import { useWhere } from "~/shell/route";
import { useText } from "~/text";
import { PlanHead } from "../PlanHead";
import { useWholeOutline } from "../queries";
import { MyUpdates } from "./MyUpdates";
import { ReportPage } from "./ReportPage";

/** How the work goes: the updates that are due, and what was said in a period. */
export function ProgressTab() {
  const { t } = useText();
  const { params } = useWhere();
  const outline = useWholeOutline();
  const calendar = useCalendar();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  if (outline.data && calendar) {
    return params["show"] === "report" ? (
      <ReportPage calendar={calendar} today={today} />
    ) : (
      <MyUpdates rows={outline.data.rows} period={calendar.updatePeriodDays} today={today} />
    );
  }
  return (
    <Page head={<PlanHead tab="progress" title={t("plan-tab-progress")} />}>
      {outline.error ? (
        <FaultNote error={outline.error} onRetry={() => void outline.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}
