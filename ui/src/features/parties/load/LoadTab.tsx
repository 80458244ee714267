import { useState } from "react";
import type { LoadSheet } from "~/backend";
import { EmptyState, FaultNote, Page, Segmented, Toolbar, Waiting } from "~/components";
import { useGo, useWhere } from "~/shell/route";
import { useText, type Speech } from "~/text";
import { PartiesHead } from "../PartiesHead";
import { useLoad } from "../queries";
import { LoadGrid } from "./LoadGrid";
import { LoadItems } from "./LoadItems";
import { LoadTable } from "./LoadTable";
import type { LoadSpot } from "./load";
import css from "./load.module.css";

/** How much each party has taken on in each fiscal year, and where that is more than it can. */
export function LoadTab() {
  const speech = useText();
  const { t } = speech;
  const { params } = useWhere();
  const go = useGo();
  const leadsOnly = params["count"] === "leads";
  const asTable = params["view"] === "table";
  const load = useLoad(leadsOnly);
  const [spot, setSpot] = useState<LoadSpot | null>(null);
  if (!load.data) {
    return (
      <Page head={<PartiesHead tab="load" title={null} />}>
        {load.error ? <FaultNote error={load.error} onRetry={() => void load.refetch()} /> : <Waiting />}
      </Page>
    );
  }
  const sheet = load.data;
  return (
    <Page
      bleeds
      head={<PartiesHead tab="load" title={finding(speech, sheet)} />}
      toolbar={
        <Toolbar label={t("load-toolbar")} end={<span>{t("load-rule")}</span>}>
          <Segmented
            label={t("load-counted")}
            options={[
              { id: "all", label: t("load-count-all") },
              { id: "leads", label: t("load-count-leads") },
            ]}
            value={leadsOnly ? "leads" : "all"}
            onChange={(count) => go({ params: { count: count === "leads" ? "leads" : null }, replace: true })}
          />
          <Segmented
            label={t("impact-view")}
            options={[
              { id: "strip", label: t("load-as-strip") },
              { id: "table", label: t("load-as-table") },
            ]}
            value={asTable ? "table" : "strip"}
            onChange={(view) => go({ params: { view: view === "table" ? "table" : null }, replace: true })}
          />
        </Toolbar>
      }
    >
      {sheet.rows.length === 0 ? (
        <div className={css.empty}>
          <EmptyState
            title={t("load-none")}
            action={{ label: t("load-none-do"), run: () => go({ place: "plan" }) }}
          >
            {t("load-none-how")}
          </EmptyState>
        </div>
      ) : asTable ? (
        <LoadTable sheet={sheet} />
      ) : (
        <div className={css.both}>
          <LoadGrid sheet={sheet} spot={spot} onSpot={setSpot} />
          {spot ? <LoadItems sheet={sheet} spot={spot} leadsOnly={leadsOnly} /> : null}
        </div>
      )}
    </Page>
  );
}

function finding({ t }: Speech, sheet: LoadSheet): string {
  if (sheet.rows.length === 0) return t("parties-tab-load");
  const limits = sheet.rows.filter((row) => row.party.capacity !== null).length;
  if (limits === 0) return t("load-finding-no-limit", { count: sheet.rows.length });
  return t("load-finding", { count: sheet.over, limit_count: limits });
}
