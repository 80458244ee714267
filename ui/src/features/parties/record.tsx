import type { RecordDetail } from "~/backend";
import { MenuButton } from "~/components";
import type { RecordActions } from "~/features/record/RecordPane";
import { useOpenRecord } from "~/shell/route";
import { PartyDialogs, usePartyActs } from "./PartyActs";
import { useParties } from "./queries";
import { useText } from "~/text";

/** What can be done with a party, wherever it is looked at. */
function PartyRecord({ detail }: { detail: RecordDetail }) {
  const { t } = useText();
  const parties = useParties().data;
  const open = useOpenRecord();
  const party = parties?.find((each) => each.record.id === detail.record.id) ?? null;
  const acts = usePartyActs(party);
  if (!parties || !party) return null;
  return (
    <>
      <MenuButton
        label={t("parties-act")}
        entries={acts.entries
          .filter((action) => action.id !== "party.add")
          .map((action) => ({ ...action, isDisabled: action.when === false }))}
      />
      <PartyDialogs
        ask={acts.ask}
        parties={parties}
        onClose={acts.close}
        onAdded={open}
        onGone={() => open(null)}
      />
    </>
  );
}

const actions: RecordActions = { party: PartyRecord };
export default actions;
