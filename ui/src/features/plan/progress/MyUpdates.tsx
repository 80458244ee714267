import { useMemo, useState } from "react";
import type { OutlineRow } from "~/backend";
import {
  Button,
  Code,
  DataTable,
  Day,
  EmptyState,
  Page,
  SelectField,
  StatusMark,
  Toolbar,
  type TableColumn,
} from "~/components";
import { useDesk, useMayEdit } from "~/shell/desk";
import { useOpenRecord, useWhere } from "~/shell/route";
import { useStatusHint } from "~/shell/status";
import { useText, type Speech } from "~/text";
import { leads } from "../columns";
import plan from "../plan.module.css";
import { PlanHead } from "../PlanHead";
import { ProgressDialog } from "../ProgressDialog";
import { shapeOf } from "../rows";
import { ageOf, isStale } from "../statuses";
import { reportersOf, staleCount, updatesDue } from "./mine";
import css from "./progress.module.css";
import { Views } from "./Views";

const EVERYBODY = "everybody";

interface Props {
  rows: readonly OutlineRow[];
  period: number;
  today: string;
}

/** The updates that somebody owes, the longest silent first; Enter tells the next. */
export function MyUpdates({ rows, period, today }: Props) {
  const speech = useText();
  const { t } = speech;
  const openRecord = useOpenRecord();
  const { record } = useWhere();
  const mayEdit = useMayEdit();
  const [whose, setWhose] = useWhose();
  const [asked, setAsked] = useState<OutlineRow | null>(null);
  const reporters = useMemo(() => reportersOf(rows), [rows]);
  const chosen = reporters.find((each) => each.id === whose) ?? null;
  const due = useMemo(() => updatesDue(rows, chosen?.id ?? null), [rows, chosen]);
  const stale = staleCount(due, today, period);
  const columns = useMemo(() => updateColumns(speech, today, period), [speech, today, period]);
  const selected = due.find((row) => row.record.id === record) ?? null;
  useStatusHint(t(mayEdit ? "progress-keys" : "plan-keys-none"));
  return (
    <Page
      bleeds
      head={
        <PlanHead
          tab="progress"
          title={t("progress-finding", { count: stale, total_count: due.length })}
          tools={
            <Button
              kind="primary"
              isDisabled={!mayEdit || due.length === 0}
              onPress={() => setAsked(selected ?? due[0] ?? null)}
            >
              {t(selected ? "plan-progress" : "progress-first")}
            </Button>
          }
        />
      }
      toolbar={
        <Toolbar label={t("progress-toolbar")} end={<span>{t("progress-period", { count: period })}</span>}>
          <Views />
          <div className={css.pick}>
            <SelectField
              label={t("progress-whose")}
              options={[
                { id: EVERYBODY, label: t("progress-everybody") },
                ...reporters.map(({ id, name, count }) => ({
                  id,
                  label: t("progress-reporter", { name, count }),
                })),
              ]}
              value={chosen?.id ?? EVERYBODY}
              onChange={(id) => setWhose(id === EVERYBODY ? null : id)}
            />
          </div>
        </Toolbar>
      }
    >
      <DataTable
        label={t("progress-due")}
        columns={columns}
        rows={due}
        rowKey={(row) => row.record.id}
        selection="single"
        selected={record ? [record] : []}
        onSelect={([id]) => openRecord(id ?? null)}
        onOpen={(id) => mayEdit && setAsked(due.find((row) => row.record.id === id) ?? null)}
        empty={<EmptyState title={t("progress-none")}>{t("progress-none-how")}</EmptyState>}
      />
      {asked ? <ProgressDialog row={asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

/** Whose updates are shown, remembered for each plan on this device. */
function useWhose(): [string | null, (id: string | null) => void] {
  const open = useDesk().data?.open;
  const key = `whose ${open?.path ?? open?.title ?? ""}`;
  const [whose, setWhose] = useState(() => localStorage.getItem(key));
  const set = (id: string | null) => {
    setWhose(id);
    try {
      if (id === null) localStorage.removeItem(key);
      else localStorage.setItem(key, id);
    } catch {
      // Without a place to keep it, the choice holds as long as the list is in view.
    }
  };
  return [whose, set];
}

function updateColumns(speech: Speech, today: string, period: number): TableColumn<OutlineRow>[] {
  const { t } = speech;
  return [
    {
      id: "name",
      head: t("kind-work_item"),
      isRowHeader: true,
      minWidth: 260,
      text: (row) => `${row.record.label} ${row.record.name}`,
      cell: (row) => (
        <span>
          <span className={plan.code}>
            <Code>{row.record.label}</Code>
          </span>{" "}
          <bdi>{row.record.name}</bdi>
        </span>
      ),
    },
    {
      id: "lead",
      head: t("plan-column-lead"),
      width: 140,
      text: (row) => leads(row).join(", "),
      cell: (row) => <bdi>{leads(row).join(", ")}</bdi>,
    },
    {
      id: "status",
      head: t("plan-column-status"),
      width: 118,
      text: (row) => (row.status ? t(`work-status-${row.status}`) : ""),
      cell: (row) => {
        const shape = row.status ? shapeOf(row.status) : null;
        return (
          <span className={plan.status}>
            <span aria-hidden="true">{shape ? <StatusMark status={shape} /> : null}</span>
            {row.status ? t(`work-status-${row.status}`) : ""}
          </span>
        );
      },
    },
    {
      id: "done",
      head: t("timeline-done"),
      width: 64,
      align: "end",
      sort: (a, b) => (a.percent ?? -1) - (b.percent ?? -1),
      cell: (row) => (row.percent === null ? "" : t("timeline-percent", { number: row.percent })),
    },
    {
      id: "update",
      head: t("plan-column-update"),
      width: 210,
      text: (row) => row.update?.toldOn ?? "",
      sort: (a, b) => (a.update?.toldOn ?? "").localeCompare(b.update?.toldOn ?? ""),
      cell: (row) => {
        const stale = isStale(row, today, period);
        return (
          <span className={stale ? plan.stale : ""}>
            {row.update ? (
              <>
                <Day iso={row.update.toldOn} />,{" "}
                {t("updates-age", { count: ageOf(row.update.toldOn, today) })}
              </>
            ) : (
              t("plan-update-none")
            )}
            {stale ? ` ${t("plan-update-stale")}` : ""}
          </span>
        );
      },
    },
    {
      id: "next",
      head: t("progress-next"),
      minWidth: 150,
      text: (row) => row.update?.nextMilestone ?? "",
      cell: (row) => <bdi>{row.update?.nextMilestone ?? ""}</bdi>,
    },
    {
      id: "help",
      head: t("progress-help"),
      minWidth: 130,
      text: (row) => row.update?.helpNeeded ?? "",
      cell: (row) => <bdi>{row.update?.helpNeeded ?? ""}</bdi>,
    },
  ];
}
