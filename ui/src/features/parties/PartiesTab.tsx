import { useMemo } from "react";
import type { PartyRow } from "~/backend";
import { Button, Checkbox, EmptyState, MenuButton, Page, TextField, Toolbar, TreeTable } from "~/components";
import { ViewsMenu } from "~/features/registers/ViewsMenu";
import { useMayEdit } from "~/shell/desk";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { useColumns } from "./columns";
import { PartiesHead } from "./PartiesHead";
import { PartyDialogs, usePartyActions } from "./PartyActs";
import { grow, matching } from "./tree";
import css from "./parties.module.css";

const NO_FILTERS = { find: null, checked: null };

/** The tree of bodies and people. */
export function PartiesTab({ parties }: { parties: readonly PartyRow[] }) {
  const { t } = useText();
  const { record, params } = useWhere();
  const go = useGo();
  const openRecord = useOpenRecord();
  const mayEdit = useMayEdit();
  const columns = useColumns();
  const words = params["find"] ?? "";
  const unchecked = params["checked"] === "no";
  const set = (next: Record<string, string | null>) => go({ params: next, replace: true });
  const shown = useMemo(
    () => matching(parties, words, unchecked ? (party) => !party.verified : undefined),
    [parties, words, unchecked],
  );
  const tree = useMemo(() => grow(shown), [shown]);
  const leading = parties.filter((party) => party.leads > 0).length;
  const selected = parties.find((party) => party.record.id === record) ?? null;
  const acts = usePartyActions(selected);
  const all = words === "" && !unchecked;
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
          <Toolbar
            label={t("parties-toolbar")}
            end={<span>{t("parties-shown", { count: shown.length, total_count: parties.length })}</span>}
          >
            <div className={css.find}>
              <TextField
                label={t("parties-find")}
                value={words}
                onChange={(text) => set({ find: text === "" ? null : text })}
              />
            </div>
            <Checkbox
              isSelected={unchecked}
              onChange={(on) => set({ checked: on ? "no" : null })}
              count={parties.filter((party) => !party.verified).length}
            >
              {t("parties-unchecked")}
            </Checkbox>
            <ViewsMenu register="parties" none={NO_FILTERS} />
          </Toolbar>
        }
      >
        <TreeTable
          key={all ? `all:${parties.length}` : "some"}
          label={t("place-parties")}
          keptAs="parties"
          columns={columns}
          rows={tree}
          childrenOf={(branch) => branch.below}
          rowKey={(branch) => branch.row.record.id}
          firstExpanded={shown.map((party) => party.record.id)}
          selection="single"
          selected={record ? [record] : []}
          onSelect={([id]) => openRecord(id ?? null)}
          empty={
            all ? (
              <EmptyState
                title={t("parties-empty")}
                action={mayEdit ? { label: t("parties-add"), run: acts.add } : undefined}
              >
                {t("parties-empty-how")}
              </EmptyState>
            ) : (
              <EmptyState
                title={words === "" ? t("parties-none-unchecked") : t("parties-none", { words })}
                action={{
                  label: t("parties-show-all"),
                  run: () => set(NO_FILTERS),
                }}
              >
                {t("parties-none-how")}
              </EmptyState>
            )
          }
        />
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
