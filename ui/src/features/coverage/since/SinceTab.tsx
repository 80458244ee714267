import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call, commands, type BaselineRow, type CoverageChange } from "~/backend";
import {
  DataTable,
  EmptyState,
  FaultNote,
  Page,
  SelectField,
  Segmented,
  Toolbar,
  Waiting,
} from "~/components";
import { useBaselines } from "~/features/plan/baselines/queries";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText, type Speech } from "~/text";
import { CoverageHead } from "../CoverageHead";
import type { Counting } from "../wire";
import { changeColumns } from "./columns";
import css from "./since.module.css";

const NOW = "now";
const COUNTINGS: readonly Counting[] = ["strict", "relaxed"];

/** How coverage moved between two states of the plan: what was judged then and now, and what it comes to. */
export function SinceTab() {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const openRecord = useOpenRecord();
  const { params, record } = useWhere();
  const list = useBaselines();
  const baselines = list.data ?? [];
  const known = (id: string | undefined) => baselines.find((each) => each.record.id === id) ?? null;
  const from = known(params["from"] ?? undefined) ?? baselines[0] ?? null;
  const to = known(params["to"] ?? undefined);
  const counting: Counting = params["count"] === "relaxed" ? "relaxed" : "strict";
  const change = useQuery({
    queryKey: ["coverage", "since", from?.record.id ?? null, to?.record.id ?? null],
    queryFn: () => call(commands.coverageCompare(from?.record.id ?? null, to?.record.id ?? null)),
    enabled: from !== null,
  });
  const columns = useMemo(() => changeColumns(speech, counting), [speech, counting]);
  const error = list.error ?? change.error;
  const set = (next: Record<string, string | null>) => go({ params: next, replace: true });

  if (list.data && from === null) {
    return (
      <Page head={<Head title={t("coverage-since")} counted={false} />}>
        <EmptyState
          title={t("coverage-since-none")}
          action={{
            label: t("coverage-since-baselines"),
            run: () => go({ place: "plan", tab: "changes" }),
          }}
        >
          {t("coverage-since-none-how")}
        </EmptyState>
      </Page>
    );
  }
  const options = baselines.map((each) => ({
    id: each.record.id,
    label: t("baseline-option", { title: each.record.name, taken_on: each.takenOn }),
  }));
  return (
    <Page
      bleeds
      head={<Head title={finding(speech, change.data, from, to)} counted={false} />}
      toolbar={
        <Toolbar
          label={t("baseline-toolbar")}
          end={
            change.data && change.data.judgements > 0 ? (
              <span>{t("coverage-since-judgements", { count: change.data.judgements })}</span>
            ) : undefined
          }
        >
          <div className={css.pick}>
            <SelectField
              label={t("baseline-from")}
              options={options}
              value={from?.record.id ?? null}
              onChange={(id) => set({ from: id })}
            />
          </div>
          <div className={css.pick}>
            <SelectField
              label={t("baseline-to")}
              options={[{ id: NOW, label: t("baseline-now") }, ...options]}
              value={to?.record.id ?? NOW}
              onChange={(id) => set({ to: id === NOW ? null : id })}
            />
          </div>
          <Segmented
            label={t("coverage-count")}
            options={COUNTINGS.map((id) => ({ id, label: t(`coverage-${id}`) }))}
            value={counting}
            onChange={(id) => set({ count: id === "strict" ? null : id })}
          />
        </Toolbar>
      }
    >
      {error ? <FaultNote error={error} onRetry={() => void change.refetch()} /> : null}
      {change.data ? (
        <DataTable
          label={t("coverage-since")}
          columns={columns}
          rows={change.data.issues}
          rowKey={(row) => row.issue.id}
          selection="single"
          selected={record ? [record] : []}
          onSelect={([id]) => openRecord(id ?? null)}
          empty={<EmptyState title={t("coverage-since-same")}>{t("coverage-since-same-how")}</EmptyState>}
        />
      ) : error ? null : (
        <Waiting />
      )}
    </Page>
  );
}

function Head({ title, counted }: { title: string; counted: boolean }) {
  return <CoverageHead tab="since" finding={{ title, counted }} basis={undefined} gaps={undefined} />;
}

function finding(
  { t }: Speech,
  change: CoverageChange | undefined,
  from: BaselineRow | null,
  to: BaselineRow | null,
): string {
  if (!change || !from) return t("coverage-since");
  const which = to ? "coverage-since-finds-two" : "coverage-since-finds";
  return t(which, {
    count: change.issues.length,
    better: change.better,
    worse: change.worse,
    before: from.record.name,
    after: to?.record.name ?? "",
  });
}
