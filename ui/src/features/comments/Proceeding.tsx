import type { ProceedingRow, SubmissionRow } from "~/backend";
import { BasisMark, Code, DataTable, Section, SourceMarks, TextLink, type TableColumn } from "~/components";
import { useOpenRecord, useWhere } from "~/shell/route";
import { useText, type Speech } from "~/text";
import css from "./comments.module.css";

function columnsOf(speech: Speech, open: (id: string) => void): TableColumn<SubmissionRow>[] {
  const { t, day, has } = speech;
  const word = (key: string, code: string) => (has(key) ? t(key) : code);
  return [
    {
      id: "submitter",
      head: t("comments-column-submitter"),
      isRowHeader: true,
      width: 230,
      text: (row) => row.record.name,
      cell: (row) => (
        <span>
          <Code>{row.record.label}</Code> <bdi>{row.record.name}</bdi>{" "}
          <BasisMark basis={row.record.basis} bare />
        </span>
      ),
    },
    {
      id: "date",
      head: t("comments-column-date"),
      width: 110,
      text: (row) => row.submittedOn ?? "",
      cell: (row) =>
        row.submittedOn ? day(row.submittedOn) : <span className={css.faint}>{t("not-known")}</span>,
    },
    {
      id: "state",
      head: t("comments-column-state"),
      width: 130,
      cell: (row) => word(`submission-state-${row.state}`, row.state),
    },
    {
      id: "stance",
      head: t("comments-column-stance"),
      width: 150,
      cell: (row) => word(`stance-${row.stance}`, row.stance),
    },
    {
      id: "points",
      head: t("comments-column-points"),
      minWidth: 320,
      whole: true,
      cell: (row) => (
        <ul className={css.points}>
          {row.points.map((point) => (
            <li key={point.record.id} dir="auto">
              {point.record.name}{" "}
              {point.issues.length > 6 ? (
                <span className={css.faint}>{t("comments-issues", { count: point.issues.length })}</span>
              ) : (
                point.issues.map((issue) => (
                  <span key={issue.id} className={css.issue}>
                    <TextLink onPress={() => open(issue.id)}>{issue.label}</TextLink>
                  </span>
                ))
              )}
            </li>
          ))}
          {row.votes ? (
            <li className={css.faint}>
              {t("comments-votes", {
                yes_count: row.votes.yes,
                no_count: row.votes.no,
                abstain_count: row.votes.abstentions,
              })}
            </li>
          ) : null}
        </ul>
      ),
    },
  ];
}

/** One proceeding: its dates, what was asked, what the staff report found, and the submissions. */
export function Proceeding({ proceeding }: { proceeding: ProceedingRow }) {
  const speech = useText();
  const { t } = speech;
  const open = useOpenRecord();
  const { record } = useWhere();
  const { opensOn, closesOn, reportOn, counted, submissions } = proceeding;
  const dates =
    opensOn && closesOn ? t("comments-dates", { from_on: opensOn, to_on: closesOn }) : t("not-known");
  return (
    <Section
      title={proceeding.record.name}
      marks={<BasisMark basis={proceeding.record.basis} />}
      deck={
        <span className={css.deck}>
          <TextLink onPress={() => open(proceeding.record.id)}>{proceeding.record.label}</TextLink>
          <span>{dates}</span>
          <span>{reportOn ? t("comments-report", { report_on: reportOn }) : t("comments-no-report")}</span>
          <span>
            {typeof counted !== "number"
              ? t("comments-held", { count: submissions.length })
              : t("comments-counted", { count: counted, held_count: submissions.length })}
          </span>
          {proceeding.conflicts > 0 ? (
            <TextLink onPress={() => open(proceeding.record.id)}>
              {t("comments-conflicts", { count: proceeding.conflicts })}
            </TextLink>
          ) : null}
          <SourceMarks sources={proceeding.sources} onOpen={open} />
        </span>
      }
    >
      {proceeding.asked.length > 0 ? (
        <p className={css.asked}>{t("comments-asked", { asked: proceeding.asked.join("; ") })}</p>
      ) : null}
      {proceeding.findings.length > 0 ? (
        <p className={css.asked}>
          {t("comments-found", { found: proceeding.findings.map((finding) => finding.name).join("; ") })}
        </p>
      ) : null}
      {submissions.length > 0 ? (
        <DataTable
          flush
          label={t("comments-table", { name: proceeding.record.name })}
          columns={columnsOf(speech, open)}
          rows={submissions}
          rowKey={(row) => row.record.id}
          selection="single"
          selected={record ? [record] : []}
          onSelect={([id]) => open(id ?? null)}
        />
      ) : (
        <p className={css.faint}>{t("comments-none")}</p>
      )}
    </Section>
  );
}
