import { useMemo, useState } from "react";
import { Code, DataTable, EmptyState, FaultNote, Page, Waiting, type TableColumn } from "~/components";
import { cx } from "~/components/cx";
import { CutBar } from "~/features/registers/CutBar";
import { useCutRows } from "~/features/registers/cuts";
import { asBasisPart } from "~/features/registers/known";
import { NoneLike } from "~/features/registers/NoneLike";
import { EditableCells } from "~/features/registers/RegisterEdit";
import { useMayEdit } from "~/shell/desk";
import { PlacePane } from "~/shell/PlacePane";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useStatusHint } from "~/shell/status";
import { useText } from "~/text";
import { CoverageHead } from "./CoverageHead";
import { gapFinding } from "./finding";
import { gapFields } from "./gapFields";
import { gapRegister } from "./gapRegister";
import { GapOutlook, useOutlook } from "./GapOutlook";
import { GapPane } from "./GapPane";
import { Sign } from "./Mark";
import { useChoices, useGaps } from "./queries";
import { gapOwners, isGivenUp, sayYears } from "./words";
import type { GapEntry } from "./wire";
import outlookCss from "./outlook.module.css";
import css from "./table.module.css";

const STATES = ["open", "action_agreed", "accepted", "closed"];
const SEVERITIES = ["high", "medium", "low"];

const gapKey = (gap: GapEntry) => gap.id;
const NO_GAPS: readonly GapEntry[] = [];

/** The register of gaps: what existing work leaves open, who owns it, by when, and what is to close it. */
export function GapsTab() {
  const speech = useText();
  const { t } = speech;
  const query = useGaps();
  const mayEdit = useMayEdit();
  const go = useGo();
  const openRecord = useOpenRecord();
  const { params, record } = useWhere();
  const [picked, setPicked] = useState<readonly string[]>(params["gap"] ? [params["gap"]] : []);
  const chosen = picked.length === 1 ? picked[0] : undefined;
  const choices = useChoices().data;
  const fields = useMemo(() => gapFields(speech, choices), [speech, choices]);
  const year = params["year"] ?? null;
  const outlook = useOutlook().data;
  const register = useMemo(() => {
    const at = outlook?.years.find((each) => each.year.id === year);
    const openAt = at && {
      id: at.year.id,
      name: at.year.name,
      gaps: new Set(at.open.map(({ id }) => id)),
    };
    return gapRegister(speech, openAt ?? null);
  }, [speech, outlook, year]);
  const all = query.data?.gaps ?? NO_GAPS;
  const rows = useCutRows(all, register);
  const gap = query.data?.gaps.find((each) => each.id === chosen);
  useStatusHint(gap ? t("coverage-hint-gap", { gap: gap.record.label }) : null);

  const head = (
    <CoverageHead
      tab="gaps"
      finding={gapFinding(speech, query.data ?? null)}
      basis={query.data?.basis}
      gaps={query.data?.gaps.length}
    />
  );
  if (query.error) {
    return (
      <Page head={head}>
        <FaultNote error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  if (!query.data) return <Page head={head}>{<Waiting />}</Page>;
  if (all.length === 0) {
    return (
      <Page head={head}>
        <EmptyState
          title={t("coverage-gaps-none")}
          action={{ label: t("coverage-to-matrix"), run: () => go({ tab: null }) }}
        >
          {t("coverage-gaps-none-how")}
        </EmptyState>
      </Page>
    );
  }
  const selected = rows.filter((each) => picked.includes(each.id));
  return (
    <>
      <Page
        bleeds
        head={head}
        toolbar={
          <CutBar
            name="gaps"
            label={t("coverage-toolbar")}
            rows={all}
            shown={rows.length}
            register={register}
            selected={selected}
            fields={fields}
            rowKey={gapKey}
          />
        }
      >
        <div className={outlookCss.stack}>
          <GapOutlook year={year} onYear={(id) => go({ params: { year: id }, replace: true })} />
          <EditableCells
            rows={rows}
            rowKey={gapKey}
            nameOf={(each) => each.record.label}
            fields={fields}
            pastes={{ of: "gap" }}
          >
            <DataTable
              label={t("coverage-gaps")}
              keptAs="gaps"
              rows={rows}
              rowKey={gapKey}
              columns={columnsOf(
                speech,
                all.some((each) => each.severity !== null),
              )}
              selection="multiple"
              selected={selected.map(gapKey)}
              onSelect={(ids) => {
                setPicked(ids);
                openRecord(null);
              }}
              empty={<NoneLike title={t("coverage-gaps-none-like")} register={register} />}
            />
          </EditableCells>
        </div>
      </Page>
      {gap && record === null ? (
        <PlacePane>
          <GapPane
            key={gap.id}
            gap={gap}
            mayEdit={mayEdit}
            onOpen={openRecord}
            onClose={() => setPicked([])}
          />
        </PlacePane>
      ) : null}
    </>
  );
}

const namesOf = (said: GapEntry["owners"]) =>
  [...new Set(said.flatMap(({ party }) => party?.name ?? []))].join("; ");

function columnsOf(speech: ReturnType<typeof useText>, hasSeverity: boolean): TableColumn<GapEntry>[] {
  const { t } = speech;
  const unknown = <span className={cx("nowrap", css.none)}>{t("not-known")}</span>;
  return [
    {
      id: "label",
      head: t("coverage-gap-label"),
      width: 72,
      cell: (gap) => (
        <Sign basis={gap.basis}>
          <Code>{gap.record.label}</Code>
        </Sign>
      ),
      text: (gap) => gap.record.label,
      sheet: [{ head: t("fact-label"), text: (gap) => gap.record.label }],
    },
    {
      id: "text",
      head: t("coverage-gap-text"),
      isRowHeader: true,
      minWidth: 150,
      cell: (gap) => <bdi>{gap.record.name}</bdi>,
      text: (gap) => gap.record.name,
      sheet: [{ head: t("fact-text"), text: (gap) => gap.record.name }, asBasisPart(t, (gap) => gap.basis)],
    },
    {
      id: "issue",
      head: t("kind-issue"),
      minWidth: 110,
      cell: (gap) => <bdi>{gap.issue.name}</bdi>,
      text: (gap) => gap.issue.name,
      sheet: [{ head: t("kind-issue"), text: (gap) => `${gap.issue.label} ${gap.issue.name}` }],
      sort: (a, b) => a.issueNumber - b.issueNumber,
    },
    {
      id: "state",
      head: t("coverage-gap-state"),
      minWidth: 60,
      cell: (gap) => (
        <span className={gap.state === "open" ? css.open : ""}>{t(`gap-state-${gap.state}`)}</span>
      ),
      text: (gap) => t(`gap-state-${gap.state}`),
      sort: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state),
    },
    ...(hasSeverity
      ? [
          {
            id: "severity",
            head: t("coverage-severity"),
            width: 80,
            cell: (gap) => (gap.severity ? t(`coverage-severity-${gap.severity}`) : unknown),
            text: (gap) => (gap.severity ? t(`coverage-severity-${gap.severity}`) : ""),
            sort: (a, b) => SEVERITIES.indexOf(a.severity ?? "") - SEVERITIES.indexOf(b.severity ?? ""),
          } satisfies TableColumn<GapEntry>,
        ]
      : []),
    {
      id: "owner",
      head: t("coverage-owner-or-lead"),
      minWidth: 110,
      cell: (gap) => {
        const names = [...new Set(gapOwners(gap).flatMap((said) => said.party?.name ?? []))].join(", ");
        return names === "" ? unknown : <bdi>{names}</bdi>;
      },
      text: (gap) => gapOwners(gap)[0]?.party?.name ?? "",
      sheet: [
        { head: t("fact-owner"), text: (gap) => namesOf(gap.owners.filter((said) => said.role === "owns")) },
        {
          head: t("fact-lead"),
          text: (gap) => namesOf(gapOwners(gap).filter((said) => said.role === "leads")),
        },
      ],
    },
    {
      id: "due",
      head: t("coverage-due-short"),
      minWidth: 70,
      cell: (gap) => (gap.dueYear ? <bdi>{gap.dueYear.name}</bdi> : unknown),
      text: (gap) => gap.dueYear?.name ?? "",
    },
    {
      id: "work",
      head: t("coverage-work-item"),
      minWidth: 150,
      cell: (gap) =>
        gap.workItems.length > 0 ? (
          <span className={css.works}>
            {gap.workItems.map((work) => (
              <span key={work.record.id}>
                <Code>{work.record.label}</Code> <bdi>{work.record.name}</bdi>
                <span className="muted">
                  {" "}
                  {[
                    sayYears(speech, work.firstYear, work.lastYear),
                    isGivenUp(work) ? t(`coverage-work-${work.status}`) : "",
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </span>
            ))}
          </span>
        ) : (
          <span className={css.none}>{t("coverage-no-work-item")}</span>
        ),
      text: (gap) =>
        gap.workItems
          .map((work) =>
            isGivenUp(work) ? `${work.record.label} ${t(`coverage-work-${work.status}`)}` : work.record.label,
          )
          .join("; "),
    },
  ];
}
