import type { RecordDetail } from "~/backend";
import type { RecordParts } from "~/features/record/parts";
import { Milestones } from "./parts/Milestones";
import { Money } from "./parts/Money";
import { Outcomes } from "./parts/Outcomes";
import { Risks } from "./parts/Risks";
import { Closes, Goals } from "./parts/Serves";
import { Ties } from "./parts/Ties";
import { Updates } from "./parts/Updates";
import { usePlanParts } from "./queries";

function ItemParts({ detail }: { detail: RecordDetail }) {
  const parts = usePlanParts(detail.record.id);
  const { id } = detail.record;
  if (!parts) return null;
  return (
    <>
      <Updates id={id} parts={parts} />
      <Milestones id={id} milestones={parts.milestones} />
      <Ties detail={detail} parts={parts} />
      <Closes detail={detail} parts={parts} />
      <Goals detail={detail} parts={parts} />
      <Risks id={id} parts={parts} />
      <Money parts={parts} />
    </>
  );
}

function InitiativeParts({ detail }: { detail: RecordDetail }) {
  const parts = usePlanParts(detail.record.id);
  if (!parts) return null;
  return (
    <>
      <Milestones id={detail.record.id} milestones={parts.milestones} />
      <Goals detail={detail} parts={parts} />
      <Money parts={parts} />
    </>
  );
}

function GoalParts({ detail }: { detail: RecordDetail }) {
  const parts = usePlanParts(detail.record.id);
  if (!parts) return null;
  return (
    <>
      <Outcomes id={detail.record.id} parts={parts} />
      <Risks id={detail.record.id} parts={parts} />
    </>
  );
}

const parts: RecordParts = {
  work_item: {
    Parts: ItemParts,
    terms: ["key_date", "amount"],
    relations: ["closes", "waits_for", "waited_for", "updates", "goals", "risks"],
  },
  initiative: { Parts: InitiativeParts, terms: ["key_date", "amount"], relations: ["goals"] },
  goal: { Parts: GoalParts, terms: [], relations: ["outcomes", "risks"] },
};
export default parts;
