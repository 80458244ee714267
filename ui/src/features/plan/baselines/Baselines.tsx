import { useMemo, useState } from "react";
import type { BaselineRow, DifferenceKind, PlanDifference } from "~/backend";
import {
  Button,
  Checkbox,
  DataTable,
  EmptyState,
  FaultNote,
  Page,
  SelectField,
  Toolbar,
  Waiting,
} from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText, type Speech } from "~/text";
import { PlanHead } from "../PlanHead";
import { differenceColumns } from "./columns";
import { useBaselines, useDifference } from "./queries";
import { TakeDialog } from "./TakeDialog";
import css from "./baselines.module.css";

const NOW = "now";

/** What differs between two states of the plan: what was removed is shown like the rest. */
export function Baselines() {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const openRecord = useOpenRecord();
  const mayEdit = useMayEdit();
  const { params, record } = useWhere();
  const list = useBaselines();
  const [taking, setTaking] = useState(false);
  const baselines = list.data ?? [];
  const known = (id: string | undefined) => baselines.find((each) => each.record.id === id) ?? null;
  const from = known(params["from"] ?? undefined) ?? baselines[0] ?? null;
  const to = known(params["to"] ?? undefined);
  const difference = useDifference(from?.record.id ?? null, to?.record.id ?? null);
  const only = params["only"] ?? null;
  const rows = useMemo(
    () =>
      (difference.data?.rows ?? []).filter(
        (row) => only === null || row.kinds.includes(only as DifferenceKind),
      ),
    [difference.data, only],
  );
  const columns = useMemo(() => differenceColumns(speech), [speech]);
  const error = list.error ?? difference.error;
  const tools = mayEdit ? <Button onPress={() => setTaking(true)}>{t("baseline-take")}</Button> : undefined;
  const dialog = taking ? <TakeDialog onClose={() => setTaking(false)} /> : null;
  const set = (change: Record<string, string | null>) => go({ params: change, replace: true });

  if (list.data && from === null) {
    return (
      <Page head={<PlanHead tab="changes" title={t("plan-tab-changes")} tools={tools} />}>
        <EmptyState title={t("baseline-none")}>{t("baseline-none-how")}</EmptyState>
        {dialog}
      </Page>
    );
  }
  const options = baselines.map((each) => ({ id: each.record.id, label: sayBaseline(speech, each) }));
  return (
    <Page
      bleeds
      head={<PlanHead tab="changes" title={finding(speech, difference.data, from, to)} tools={tools} />}
      toolbar={
        <Toolbar
          label={t("baseline-toolbar")}
          end={
            difference.data && difference.data.rows.length > 0 ? (
              <span>{t("baseline-silent", { count: difference.data.withoutReason })}</span>
            ) : undefined
          }
        >
          <div className={css.pick}>
            <SelectField
              label={t("baseline-from")}
              options={options}
              value={from?.record.id ?? null}
              onChange={(id) => set({ from: id, only: null })}
            />
          </div>
          <div className={css.pick}>
            <SelectField
              label={t("baseline-to")}
              options={[{ id: NOW, label: t("baseline-now") }, ...options]}
              value={to?.record.id ?? NOW}
              onChange={(id) => set({ to: id === NOW ? null : id, only: null })}
            />
          </div>
          {(difference.data?.counts ?? []).map(([kind, count]) => (
            <Checkbox
              key={kind}
              isSelected={only === kind}
              count={count}
              onChange={(on) => set({ only: on ? kind : null })}
            >
              {t(`difference-${kind}`)}
            </Checkbox>
          ))}
        </Toolbar>
      }
    >
      {error ? <FaultNote error={error} onRetry={() => void difference.refetch()} /> : null}
      {difference.data ? (
        <DataTable
          label={t("baseline-changes")}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.record.id}
          selection="single"
          selected={record ? [record] : []}
          onSelect={([id]) => {
            const row = rows.find((each) => each.record.id === id);
            openRecord(row && !row.kinds.includes("removed") ? row.record.id : null);
          }}
          empty={<EmptyState title={t("baseline-same")}>{t("baseline-same-how")}</EmptyState>}
        />
      ) : error ? null : (
        <Waiting />
      )}
      {dialog}
    </Page>
  );
}

function sayBaseline({ t }: Speech, baseline: BaselineRow): string {
  return t("baseline-option", { title: baseline.record.name, taken_on: baseline.takenOn });
}

function finding(
  { t }: Speech,
  difference: PlanDifference | undefined,
  from: BaselineRow | null,
  to: BaselineRow | null,
): string {
  if (!difference || !from) return t("plan-tab-changes");
  const args = { count: difference.rows.length, before: from.record.name };
  return to ? t("baseline-finding-two", { ...args, after: to.record.name }) : t("baseline-finding", args);
}
