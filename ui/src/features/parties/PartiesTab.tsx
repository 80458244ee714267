import { useMemo, useState } from "react";
import type { PartyRow } from "~/backend";
import { Button, EmptyState, MenuButton, Page, TreeTable } from "~/components";
import { CutBar } from "~/features/registers/CutBar";
import { useCutRows } from "~/features/registers/cuts";
import { NoneLike } from "~/features/registers/NoneLike";
import { EditableCells } from "~/features/registers/RegisterEdit";
import { useMayEdit } from "~/shell/desk";
import { useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { useColumns } from "./columns";
import { PartiesHead } from "./PartiesHead";
import { PartyDialogs, usePartyActions } from "./PartyActs";
import { useLoad } from "./queries";
import { partyFields, partyRegister } from "./register";
import { grow, withBodies, type PartyBranch } from "./tree";

const partyKey = (party: PartyRow) => party.record.id;
const branchKey = (branch: PartyBranch) => branch.row.record.id;
const below = (branch: PartyBranch) => branch.below;

/** The register of bodies and people, as the tree they form. */
export function PartiesTab({ parties }: { parties: readonly PartyRow[] }) {
  const speech = useText();
  const { t } = speech;
  const { record, params } = useWhere();
  const openRecord = useOpenRecord();
  const mayEdit = useMayEdit();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const load = useLoad(false).data;
  const register = useMemo(() => {
    const over = load?.rows.filter(({ cells }) => cells.some(({ isOver }) => isOver)) ?? [];
    return partyRegister(speech, parties, new Set(over.map(({ party }) => party.record.id)), today);
  }, [speech, parties, load, today]);
  const fields = useMemo(() => partyFields(speech, parties), [speech, parties]);
  const columns = useColumns(parties);
  const found = useCutRows(parties, register);
  const shown = useMemo(() => withBodies(parties, found), [parties, found]);
  const tree = useMemo(() => grow(parties, found), [parties, found]);
  const { expanded, onExpand } = useFolds(shown, JSON.stringify(params));

  // The bodies above what is found stand there to say where it belongs; what is done to many leaves them alone.
  const own = useMemo(() => new Set(found.map(partyKey)), [found]);
  const several = picked.filter((id) => own.has(id));
  const selected = several.length > 1 ? several : record ? [record] : [];
  const chosen = found.filter((party) => selected.includes(party.record.id));
  const one = several.length > 1 ? null : (parties.find((party) => party.record.id === record) ?? null);
  const acts = usePartyActions(one);
  const leading = parties.filter((party) => party.leads > 0).length;
  return (
    <>
      <Page
        bleeds
        head={
          <PartiesHead
            tab="tree"
            title={t("parties-finding", { count: parties.length, lead_count: leading })}
            tools={
              <>
                <MenuButton
                  label={t("parties-act")}
                  entries={acts.entries.map((action) => ({ ...action, isDisabled: action.when === false }))}
                />
                <Button isDisabled={!mayEdit} onPress={acts.add}>
                  {t("parties-add")}
                </Button>
              </>
            }
          />
        }
        toolbar={
          <CutBar
            name="parties"
            label={t("parties-toolbar")}
            rows={parties}
            shown={found.length}
            register={register}
            selected={chosen}
            fields={fields}
            rowKey={partyKey}
          />
        }
      >
        <EditableCells
          rows={shown}
          rowKey={partyKey}
          nameOf={(party) => party.record.name}
          fields={fields}
          pastes={{ of: "party" }}
        >
          <TreeTable
            label={t("place-parties")}
            keptAs="parties"
            columns={columns}
            rows={tree}
            childrenOf={below}
            rowKey={branchKey}
            count={parties.length}
            expanded={expanded}
            onExpand={onExpand}
            selection="multiple"
            selected={selected}
            onSelect={(ids) => {
              setPicked(ids);
              if (ids.length === 1 && ids[0]) openRecord(ids[0]);
            }}
            empty={
              parties.length === 0 ? (
                <EmptyState
                  title={t("parties-empty")}
                  action={mayEdit ? { label: t("parties-add"), run: acts.add } : undefined}
                >
                  {t("parties-empty-how")}
                </EmptyState>
              ) : (
                <NoneLike title={t("parties-none-like")} register={register} />
              )
            }
          />
        </EditableCells>
      </Page>
      <PartyDialogs
        ask={acts.ask}
        parties={parties}
        onClose={acts.close}
        onAdded={openRecord}
        onGone={() => openRecord(null)}
      />
    </>
  );
}

/** Which bodies are open: all of them, but for those that were folded while this much of the tree was in view. */
function useFolds(shown: readonly PartyRow[], view: string) {
  const [folds, setFolds] = useState<{ view: string; ids: ReadonlySet<string> }>({ view, ids: new Set() });
  const expanded = useMemo(() => {
    const ids = shown.map(partyKey);
    return folds.view === view ? ids.filter((id) => !folds.ids.has(id)) : ids;
  }, [shown, folds, view]);
  const onExpand = (open: string[]) =>
    setFolds({ view, ids: new Set(shown.map(partyKey).filter((id) => !open.includes(id))) });
  return { expanded, onExpand };
}
