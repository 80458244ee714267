import type { JudgementChange, CoverageValue, IssueChange, Standing } from "~/backend";
import { Code, type TableColumn } from "~/components";
import type { Speech } from "~/text";
import { Letter } from "../Letter";
import type { Counting } from "../wire";
import css from "./since.module.css";

/** An issue, what its judgements came to then and now, which of them differ, and why. */
export function changeColumns(speech: Speech, counting: Counting): TableColumn<IssueChange>[] {
  const { t } = speech;
  const standings = (row: IssueChange) => [row[counting].old, row[counting].new] as const;
  return [
    {
      id: "issue",
      head: t("kind-issue"),
      isRowHeader: true,
      minWidth: 220,
      whole: true,
      text: (row) => `${row.issue.label} ${row.issue.name}`,
      cell: (row) => (
        <span>
          <Code>{row.issue.label}</Code> <bdi>{row.issue.name}</bdi>
        </span>
      ),
    },
    {
      id: "standing",
      head: t(`coverage-since-standing-${counting}`),
      minWidth: 170,
      whole: true,
      text: (row) => sayStandings(speech, ...standings(row)),
      cell: (row) => <Standings speech={speech} standings={standings(row)} />,
    },
    {
      id: "cells",
      head: t("coverage-since-cells"),
      minWidth: 320,
      whole: true,
      text: (row) => row.cells.map((cell) => sayCell(speech, cell)).join("; "),
      cell: (row) => (
        <ul className={css.cells}>
          {row.cells.map((cell) => (
            <li key={cell.work?.id ?? "whole"}>
              <Change speech={speech} cell={cell} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: "why",
      head: t("baseline-column-why"),
      minWidth: 150,
      whole: true,
      text: (row) => row.reasons.join("; "),
      cell: (row) =>
        row.reasons.length > 0 ? (
          <bdi>{row.reasons.join("; ")}</bdi>
        ) : (
          <span className={css.none}>{t("baseline-no-reason")}</span>
        ),
    },
  ];
}

function sayStandings({ t }: Speech, old: Standing, now: Standing): string {
  const word = (standing: Standing) => t(`issues-standing-${standing}`);
  return old === now ? t("coverage-since-still", { standing: word(now) }) : `${word(old)} → ${word(now)}`;
}

function Standings({ speech, standings }: { speech: Speech; standings: readonly [Standing, Standing] }) {
  const [old, now] = standings;
  const { t } = speech;
  if (old === now) return <span className={css.none}>{sayStandings(speech, old, now)}</span>;
  return (
    <>
      <del>{t(`issues-standing-${old}`)}</del> <ins>{t(`issues-standing-${now}`)}</ins>
    </>
  );
}

function workName({ t }: Speech, cell: JudgementChange): string {
  return cell.work ? cell.work.name : t("coverage-whole-issue");
}

function value({ t }: Speech, of: CoverageValue, draft: boolean): string {
  const word = t(`coverage-value-${of}`);
  return draft && of !== "not_assessed" ? t("coverage-since-draft", { value: word }) : word;
}

function sayCell(speech: Speech, cell: JudgementChange): string {
  const [was, is] = cell.draft;
  return speech.t("baseline-cell", {
    term: workName(speech, cell),
    old: value(speech, cell.old, was),
    new: value(speech, cell.new, is),
  });
}

/** The work, the old value struck through, the new one after it, each with its letter. */
function Change({ speech, cell }: { speech: Speech; cell: JudgementChange }) {
  const [was, is] = cell.draft;
  return (
    <>
      <bdi className={css.work}>{workName(speech, cell)}</bdi>{" "}
      <span className={css.both}>
        <Letter value={cell.old} />
        <del>{value(speech, cell.old, was)}</del>
        <Letter value={cell.new} />
        <ins>{value(speech, cell.new, is)}</ins>
      </span>
    </>
  );
}
