import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  asFailure,
  call,
  commands,
  type Calendar,
  type Failure,
  type ProgressRow,
  type ReportForm,
} from "~/backend";
import {
  Code,
  EmptyState,
  FaultNote,
  MenuButton,
  Page,
  Section,
  SelectField,
  showToast,
  StatusMark,
  TextLink,
  Toolbar,
  Waiting,
} from "~/components";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText } from "~/text";
import { Said } from "../parts/Updates";
import { PlanHead } from "../PlanHead";
import { shapeOf } from "../rows";
import { periodAt, periodsOf } from "./period";
import css from "./progress.module.css";
import { Views } from "./Views";

const FORMS: readonly ReportForm[] = ["docx", "xlsx", "html"];

/** What was said of the work in a period, and of which work nothing was said. */
export function ReportPage({ calendar, today }: { calendar: Calendar; today: string }) {
  const { t, day } = useText();
  const go = useGo();
  const { params } = useWhere();
  const [failure, setFailure] = useState<Failure | null>(null);
  const periods = periodsOf(calendar, today);
  const period = periods.find((each) => each.id === params["period"]) ?? periodAt(periods, today);
  const { from, to } = period ?? { from: "", to: "" };
  const report = useQuery({
    queryKey: ["plan", "progress report", from, to],
    queryFn: () => call(commands.progressReport(from, to)),
    enabled: period !== null,
    placeholderData: (before) => before,
  });
  const save = async (form: ReportForm) => {
    setFailure(null);
    try {
      const file = await call(commands.progressExport(from, to, form));
      if (file !== null) showToast({ text: t("progress-exported", { file }) });
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  const found = report.data;
  const title =
    found && period
      ? t("progress-report-finding", {
          count: found.told,
          silent_count: found.silent,
          period: period.name,
        })
      : t("plan-tab-progress");
  return (
    <Page
      head={
        <PlanHead
          tab="progress"
          title={title}
          tools={
            <MenuButton
              label={t("progress-export")}
              entries={FORMS.map((form) => ({
                id: form,
                label: t(`progress-export-${form}`),
                isDisabled: period === null,
                run: () => void save(form),
              }))}
            />
          }
        />
      }
      toolbar={
        <Toolbar
          label={t("progress-toolbar")}
          end={
            found && found.worse > 0 ? <span>{t("progress-worse", { count: found.worse })}</span> : undefined
          }
        >
          <Views />
          <div className={css.pick}>
            <SelectField
              label={t("progress-of")}
              options={periods.map((each) => ({
                id: each.id,
                label: each.name,
                note: t("plan-years", { first: day(each.from), last: day(each.to) }),
              }))}
              value={period?.id ?? null}
              onChange={(id) => go({ params: { period: id }, replace: true })}
            />
          </div>
        </Toolbar>
      }
    >
      {failure ? <FaultNote error={failure} /> : null}
      {report.error ? <FaultNote error={report.error} onRetry={() => void report.refetch()} /> : null}
      {found ? <Groups rows={found.rows} /> : report.error ? null : <Waiting />}
    </Page>
  );
}

function Groups({ rows }: { rows: readonly ProgressRow[] }) {
  const { t } = useText();
  if (rows.length === 0) {
    return <EmptyState title={t("progress-report-empty")}>{t("progress-report-empty-how")}</EmptyState>;
  }
  const groups = new Map<string, ProgressRow[]>();
  for (const row of rows) {
    const id = row.under?.id ?? "";
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return (
    <div className={css.report}>
      {[...groups].map(([id, below]) => (
        <Section key={id} title={below[0]?.under?.name ?? t("progress-report-alone")}>
          <ul className={css.rows}>
            {below.map((row) => (
              <ReportLine key={row.record.id} row={row} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function ReportLine({ row }: { row: ProgressRow }) {
  const { t } = useText();
  const open = useOpenRecord();
  const shape = shapeOf(row.status);
  const percent = (number: number | null) => (number === null ? "" : t("timeline-percent", { number }));
  return (
    <li>
      <div>
        <Code>{row.record.label}</Code>{" "}
        <TextLink onPress={() => open(row.record.id)}>
          <bdi>{row.record.name}</bdi>
        </TextLink>
        <small>
          <bdi>{row.leads.join(", ") || t("timeline-no-owner")}</bdi>
        </small>
      </div>
      <div className={css.standing}>
        <span>
          {shape ? <StatusMark status={shape} /> : null} {t(`work-status-${row.status}`)}{" "}
          {percent(row.percent)}
        </span>
        {row.statusBefore !== null &&
        (row.statusBefore !== row.status || row.percentBefore !== row.percent) ? (
          <small>
            {t("progress-before", {
              status: t(`work-status-${row.statusBefore}`),
              percent: percent(row.percentBefore),
            })}
          </small>
        ) : null}
      </div>
      <div>
        {row.updates.length === 0 ? (
          <span className={css.silent}>{t("progress-report-silent")}</span>
        ) : (
          row.updates.map((update) => <Said key={update.id} update={update} today={null} />)
        )}
      </div>
    </li>
  );
}
