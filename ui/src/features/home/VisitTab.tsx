import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call, commands, type DifferenceKind } from "~/backend";
import { Button, Checkbox, DataTable, EmptyState, FaultNote, Page, Toolbar, Waiting } from "~/components";
import { differenceColumns } from "~/features/plan/baselines/columns";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { HomeHead } from "./HomeHead";

/** What became of the plan since this computer last had it open: what came, what went, what says something else. */
export function VisitTab() {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const open = useOpenRecord();
  const { params, record } = useWhere();
  const news = useQuery({ queryKey: ["home", "visit"], queryFn: () => call(commands.visitNews()) });
  const only = params["only"] ?? null;
  const rows = useMemo(
    () =>
      (news.data?.rows ?? []).filter((row) => only === null || row.kinds.includes(only as DifferenceKind)),
    [news.data, only],
  );
  const columns = useMemo(() => differenceColumns(speech), [speech]);
  const total = news.data?.rows.length ?? 0;
  return (
    <Page
      bleeds
      head={
        <HomeHead
          tab="visit"
          title={news.data ? t("home-visit-finding", { count: total }) : t("home-tab-visit")}
          tools={
            total > 0 ? <Button onPress={() => window.print()}>{t("home-print-list")}</Button> : undefined
          }
        />
      }
      toolbar={
        news.data && total > 0 ? (
          <Toolbar
            label={t("baseline-toolbar")}
            end={<span>{t("baseline-silent", { count: news.data.withoutReason })}</span>}
          >
            {news.data.counts.map(([kind, count]) => (
              <Checkbox
                key={kind}
                isSelected={only === kind}
                count={count}
                onChange={(on) => go({ params: { only: on ? kind : null }, replace: true })}
              >
                {t(`difference-${kind}`)}
              </Checkbox>
            ))}
          </Toolbar>
        ) : undefined
      }
    >
      {news.error ? <FaultNote error={news.error} onRetry={() => void news.refetch()} /> : null}
      {news.data === null ? (
        <EmptyState title={t("home-visit-first")}>{t("home-since-first")}</EmptyState>
      ) : news.data ? (
        <DataTable
          label={t("home-tab-visit")}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.record.id}
          selection="single"
          selected={record ? [record] : []}
          onSelect={([id]) => {
            const row = rows.find((each) => each.record.id === id);
            open(row && !row.kinds.includes("removed") ? row.record.id : null);
          }}
          empty={<EmptyState title={t("home-visit-none")}>{t("home-visit-none-how")}</EmptyState>}
        />
      ) : news.error ? null : (
        <Waiting />
      )}
    </Page>
  );
}
