import { useMemo, useState } from "react";
import {
  asFailure,
  call,
  commands,
  type BaselineRow,
  type DifferenceKind,
  type Failure,
  type PlanDifference,
  type RedlineForm,
  type RowDifference,
} from "~/backend";
import {
  Button,
  Checkbox,
  DataTable,
  Day,
  EmptyState,
  FaultNote,
  MenuButton,
  Page,
  SelectField,
  showToast,
  TextLink,
  Toolbar,
  Waiting,
} from "~/components";
import { useFiles } from "~/features/files/files";
import { EventDialog } from "~/features/home/decisions/EventDialog";
import { useDecisions } from "~/features/home/decisions/queries";
import { useMayEdit } from "~/shell/desk";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText, type Speech } from "~/text";
import { PlanHead } from "../PlanHead";
import { differenceColumns } from "./columns";
import { useBaselines, useDifference } from "./queries";
import { ReasonDialog } from "./ReasonDialog";
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
  const files = useFiles();
  const list = useBaselines();
  const [asking, setAsking] = useState<"take" | "event" | RowDifference | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const events = useDecisions().data?.events ?? [];
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
  const columns = useMemo(
    () => differenceColumns(speech, mayEdit ? setAsking : undefined),
    [speech, mayEdit],
  );
  const error = list.error ?? difference.error;
  const close = () => setAsking(null);
  const save = async (form: RedlineForm) => {
    setFailure(null);
    try {
      const file = await call(commands.baselineExport(from?.record.id ?? null, to?.record.id ?? null, form));
      if (file !== null) showToast({ text: t("differences-exported", { file }) });
    } catch (problem) {
      setFailure(asFailure(problem));
    }
  };
  const tools = (
    <>
      {difference.data && difference.data.rows.length > 0 ? (
        <MenuButton
          label={t("differences-export")}
          entries={[
            { id: "docx", label: t("differences-export-docx"), run: () => void save("static") },
            { id: "html", label: t("differences-export-html"), run: () => void save("inline") },
          ]}
        />
      ) : null}
      {mayEdit && from ? <Button onPress={() => setAsking("event")}>{t("baseline-event")}</Button> : null}
      {mayEdit ? <Button onPress={() => setAsking("take")}>{t("baseline-take")}</Button> : null}
    </>
  );
  const about = events.filter((event) => [from?.record.id, to?.record.id].includes(event.about?.id));
  const dialog =
    asking === "take" ? (
      <TakeDialog onClose={close} />
    ) : asking === "event" ? (
      <EventDialog event={null} about={from?.record.id ?? null} onClose={close} />
    ) : asking ? (
      <ReasonDialog row={asking} after={to?.record.id ?? null} onClose={close} />
    ) : null;
  const set = (change: Record<string, string | null>) => go({ params: change, replace: true });

  if (list.data && from === null) {
    return (
      <Page head={<PlanHead tab="changes" title={t("plan-tab-changes")} tools={tools} />}>
        {mayEdit ? (
          <EmptyState title={t("baseline-none")}>{t("baseline-none-how")}</EmptyState>
        ) : (
          <EmptyState
            title={t("baseline-none")}
            action={{ label: t("save-under-name"), run: () => void files.saveAs() }}
          >
            {t("baseline-none-how")} {t("baseline-none-read-only")}
          </EmptyState>
        )}
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
      {failure ? <FaultNote error={failure} /> : null}
      {about.length > 0 ? (
        <ul className={css.events}>
          {about.map((event) => (
            <li key={event.record.id}>
              {t(`event-kind-${event.kind}`)} {"·"} <Day iso={event.on} /> {"·"}{" "}
              <TextLink onPress={() => openRecord(event.record.id)}>
                <bdi>{event.record.name}</bdi>
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
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
