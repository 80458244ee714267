import { FaultNote, Page, Waiting } from "~/components";
import { useWhere } from "~/shell/route";
import { LoadTab } from "./load/LoadTab";
import { PartiesHead } from "./PartiesHead";
import { PartiesTab } from "./PartiesTab";
import { useParties } from "./queries";

/** Bodies and people, what they have a part in, and how much they have taken on. */
export default function PartiesPlace() {
  const { tab } = useWhere();
  const parties = useParties();
  if (tab === "load") return <LoadTab />;
  if (parties.data) return <PartiesTab parties={parties.data} />;
  return (
    <Page head={<PartiesHead tab="tree" title={null} />}>
      {parties.error ? (
        <FaultNote error={parties.error} onRetry={() => void parties.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}
