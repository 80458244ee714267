import { useMemo, useState } from "react";
import type { Outline as OutlineView, PastedRow } from "~/backend";
import {
  Button,
  EmptyState,
  FaultNote,
  MenuButton,
  Page,
  Toolbar,
  TreeTable,
  type MenuEntry,
  type RowPlace,
} from "~/components";
import { useCalendar } from "~/shell/calendar";
import { useMayEdit } from "~/shell/desk";
import { useOpenRecord, useWhere } from "~/shell/route";
import { useStatusHint } from "~/shell/status";
import { useText } from "~/text";
import { BesideChoice, BesideLegend, useBeside, withOld } from "./beside/Beside";
import { withRemoved } from "./beside/old";
import { shownCase } from "./case";
import { planColumns } from "./columns";
import { PlanHead } from "./PlanHead";
import { PlanDialogs, type Ask } from "./PlanDialogs";
import { countBelow, findBranch, grow, nameIn, openAtFirst, placeFor, type RowKind } from "./rows";
import { OutlineKeys } from "./OutlineKeys";
import { useAdditions } from "./useAdditions";
import { usePlanActions } from "./usePlanActions";

/** The outline as a tree table: add, rename, move, assign, edit, delete. */
export function Outline({ outline }: { outline: OutlineView }) {
  const speech = useText();
  const { t } = speech;
  const { record } = useWhere();
  const inCase = shownCase.use();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const period = useCalendar()?.updatePeriodDays ?? 90;
  const openRecord = useOpenRecord();
  const tree = useMemo(() => grow(outline.rows), [outline.rows]);
  const difference = useBeside();
  const shown = useMemo(() => (difference ? withRemoved(tree, difference) : tree), [tree, difference]);
  const columns = useMemo(() => {
    const own = planColumns(speech, outline.currency, inCase, today, period);
    return withOld(own, difference, speech, inCase);
  }, [speech, outline.currency, inCase, today, period, difference]);
  const [ask, setAsk] = useState<Ask | null>(null);
  const found = findBranch(tree, record);
  const selected = found?.branch.row ?? null;
  const [expanded, setExpanded] = useState<readonly string[]>(() => openAtFirst(tree));
  const { actions, depth, paste, moveBy, moveTo, failure } = usePlanActions({ found, setAsk });
  const mayEdit = useMayEdit();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const several = picked.filter((id) => findBranch(tree, id)?.branch.row.record.kind === "work_item");

  const items = outline.rows.filter((row) => row.record.kind === "work_item").length;

  const additions = useAdditions({ selected, rows: outline.rows, setAsk });
  const entries: MenuEntry[] = actions.map((action) => ({
    id: action.id,
    label: action.label,
    shortcut: action.shortcut,
    isDisabled: action.when === false,
    run: action.run,
  }));
  const beside = () => {
    if (!mayEdit || !selected) return;
    const kind = selected.record.kind as RowKind;
    setAsk({ kind: "add", row: kind, parent: selected.parent ?? null, after: selected.record.id });
  };
  const goDeeper = (by: 1 | -1): boolean => {
    if (!mayEdit) return false;
    const moved = depth(by, findBranch(tree, selected?.parent ?? null)?.branch ?? null);
    const under = moved?.under ?? null;
    if (under !== null) setExpanded((ids) => [...new Set([...ids, under])]);
    return moved !== null;
  };
  const pasteAndOpen = async (rows: PastedRow[]) => {
    const done = mayEdit ? await paste(rows) : null;
    if (done) setExpanded((ids) => [...new Set([...ids, ...done.value])]);
  };
  const drag = {
    gripName: (key: string) => t("plan-grip", { name: nameIn(tree, key) }),
    text: (key: string) => nameIn(tree, key),
    canDrop: (keys: readonly string[], place: RowPlace) => placeFor(tree, keys, place) !== null,
    onDrop: (keys: readonly string[], place: RowPlace) => {
      const to = placeFor(tree, keys, place);
      if (!to) return;
      const { parent } = to;
      void moveTo(to);
      if (parent !== null) setExpanded((ids) => [...new Set([...ids, parent])]);
    },
  };
  useStatusHint(t(mayEdit && selected ? "plan-keys" : "plan-keys-none"));
  return (
    <Page
      bleeds
      head={
        <PlanHead
          tab="outline"
          title={
            outline.withoutLead > 0
              ? t("plan-finding-leads", { count: items, lead_count: outline.withoutLead })
              : t("plan-finding", { count: items })
          }
          tools={
            <>
              <MenuButton label={t("plan-act")} entries={entries} />
              <MenuButton label={t("plan-add")} entries={additions} />
            </>
          }
        />
      }
      toolbar={
        <Toolbar
          label={t("plan-toolbar")}
          end={<span>{t("plan-totals", { count: outline.rows.length, item_count: items })}</span>}
        >
          <BesideChoice difference={difference} />
          {several.length > 1 ? (
            <Button
              kind="quiet"
              isDisabled={!mayEdit}
              onPress={() => setAsk({ kind: "several", items: several })}
            >
              {t("plan-several", { count: several.length })}
            </Button>
          ) : null}
          <span>
            {selected ? t("plan-selected", { name: selected.record.name }) : t("plan-nothing-selected")}
          </span>
        </Toolbar>
      }
    >
      {failure ? <FaultNote error={failure} /> : null}
      {difference && difference.rows.length > 0 ? <BesideLegend difference={difference} /> : null}
      <OutlineKeys
        row={record}
        onBeside={beside}
        onDepth={goDeeper}
        onMove={(by) => mayEdit && moveBy(by)}
        onPaste={(rows) => void pasteAndOpen(rows)}
        onTable={(table) => mayEdit && setAsk({ kind: "paste", table })}
      >
        <TreeTable
          label={t("place-plan")}
          columns={columns}
          rows={shown}
          childrenOf={(branch) => branch.below}
          rowKey={(branch) => branch.row.record.id}
          expanded={expanded}
          onExpand={setExpanded}
          selection="multiple"
          selected={picked.length > 1 ? picked : record ? [record] : []}
          onSelect={(ids) => {
            // A row that was removed is shown beside a baseline, and there is nothing to open.
            const there = ids.filter((id) => findBranch(tree, id) !== null);
            setPicked(there);
            if (there.length === 1) openRecord(there[0] ?? null);
          }}
          onOpen={(id) => {
            const branch = findBranch(tree, id)?.branch;
            if (branch?.row.record.kind === "work_item") setAsk({ kind: "edit", row: branch.row });
          }}
          {...(mayEdit ? { drag } : {})}
          empty={<EmptyState title={t("plan-empty")}>{t("plan-empty-how")}</EmptyState>}
        />
      </OutlineKeys>
      {ask ? (
        <PlanDialogs
          ask={ask}
          outline={outline}
          below={found ? countBelow(found.branch) : 0}
          onAdded={(id, parent) => {
            if (parent) setExpanded((ids) => [...new Set([...ids, parent])]);
            openRecord(id);
          }}
          onClose={() => setAsk(null)}
        />
      ) : null}
    </Page>
  );
}
