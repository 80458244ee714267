import type { RecordDetail } from "~/backend";
import { Milestones } from "~/features/plan/parts/Milestones";
import type { RecordParts } from "~/features/record/parts";
import { useWorkParts } from "./queries";
import { Recommendations } from "./existing/Recommendations";
import { Standings } from "./existing/Standings";
import { WorkLinks } from "./existing/WorkLinks";

function WorkPane({ detail }: { detail: RecordDetail }) {
  const { id } = detail.record;
  const parts = useWorkParts(id).data;
  if (!parts) return null;
  return (
    <>
      <Standings work={detail.record} standings={parts.standings} />
      <Milestones id={id} milestones={parts.milestones} />
      <Recommendations work={id} recommendations={parts.recommendations} />
      <WorkLinks work={id} links={parts.links} paper={parts.paper} />
    </>
  );
}

const parts: RecordParts = {
  existing_work: {
    Parts: WorkPane,
    terms: ["phase", "percent_complete", "percent_as_of", "expected_on", "link_title", "key_date"],
    relations: ["recommendations", "standings", "documents"],
  },
};
export default parts;
