import type { RecordDetail } from "~/backend";
import type { RecordParts } from "~/features/record/parts";
import { useOpenRecord } from "~/shell/route";
import { PartyRoles } from "./roles/PartyRoles";

function PartyParts({ detail }: { detail: RecordDetail }) {
  const open = useOpenRecord();
  return <PartyRoles party={detail.record.id} onOpen={open} />;
}

const parts: RecordParts = {
  party: { Parts: PartyParts, terms: [], relations: ["leads", "owns", "takes_part"] },
};
export default parts;
