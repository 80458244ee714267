import { useCallback, useMemo, useState } from "react";
import type { OutlineInView, PastedRow } from "~/backend";
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
import { findBranch, grow, isInView, nameIn, placeFor, type RowKind } from "./rows";
import { OutlineKeys } from "./OutlineKeys";
import { useWithoutLead } from "./queries";
import { useAdditions } from "./useAdditions";
import { usePlanActions } from "./usePlanActions";
import { useReveal } from "./useReveal";

interface Props {
  outline: OutlineInView;
  /** The rows that are open. */
  open: readonly string[];
  onOpen: (open: readonly string[]) => void;
}

/** The outline as a tree table: add, rename, move, assign, edit, delete. */
export function Outline({ outline, open, onOpen }: Props) {
  const speech = useText();
  const { t } = speech;
  const { record } = useWhere();
  const inCase = shownCase.use();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const calendar = useCalendar();
  const period = calendar?.updatePeriodDays ?? 90;
  const currency = calendar?.currency ?? "";
  const openRecord = useOpenRecord();
  const { rows } = outline;
  const tree = useMemo(() => grow(rows), [rows]);
  const difference = useBeside();
  const shown = useMemo(() => (difference ? withRemoved(tree, difference) : tree), [tree, difference]);
  const columns = useMemo(() => {
    const own = planColumns(speech, currency, inCase, today, period);
    return withOld(own, difference, speech, inCase);
  }, [speech, currency, inCase, today, period, difference]);
  const [ask, setAsk] = useState<Ask | null>(null);
  const found = findBranch(tree, record);
  const selected = found?.branch.row ?? null;
  const unfold = useCallback(
    (ids: readonly (string | null)[]) => onOpen([...new Set([...open, ...ids.filter((id) => id !== null)])]),
    [open, onOpen],
  );
  useReveal(record, isInView(tree, record, open), unfold);
  const { actions, depth, paste, moveBy, moveTo, failure } = usePlanActions({ found, setAsk });
  const mayEdit = useMayEdit();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const several = picked.filter((id) => findBranch(tree, id)?.branch.row.record.kind === "work_item");

  const withoutLead = useWithoutLead();
  const additions = useAdditions({ selected, rows, setAsk });
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
    if (moved) unfold([moved.under]);
    return moved !== null;
  };
  const pasteAndOpen = async (rows: PastedRow[]) => {
    const done = mayEdit ? await paste(rows) : null;
    if (done) unfold(done.value);
  };
  const drag = {
    gripName: (key: string) => t("plan-grip", { name: nameIn(tree, key) }),
    text: (key: string) => nameIn(tree, key),
    canDrop: (keys: readonly string[], place: RowPlace) => placeFor(tree, keys, place) !== null,
    onDrop: (keys: readonly string[], place: RowPlace) => {
      const to = placeFor(tree, keys, place);
      if (!to) return;
      void moveTo(to);
      unfold([to.parent]);
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
            withoutLead > 0
              ? t("plan-finding-leads", { count: outline.workItems, lead_count: withoutLead })
              : t("plan-finding", { count: outline.workItems })
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
          end={<span>{t("plan-totals", { count: outline.count, item_count: outline.workItems })}</span>}
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
          folds={(branch) => branch.row.hasBelow || branch.below.length > 0}
          count={outline.count}
          rowKey={(branch) => branch.row.record.id}
          expanded={open}
          onExpand={onOpen}
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
          rows={rows}
          onAdded={(id, parent) => {
            unfold([parent]);
            openRecord(id);
          }}
          onClose={() => setAsk(null)}
        />
      ) : null}
    </Page>
  );
}
