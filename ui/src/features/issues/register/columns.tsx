import { BasisMark, ConflictMark, Tag, TextLink, type TableColumn } from "~/components";
import { asBasisPart } from "~/features/registers/known";
import type { Speech } from "~/text";
import { marked, type IssueRegister, type IssueRegisterRow, type IssueStep } from "../wire";
import css from "../issues.module.css";

const LAST = 1_000_000;

/** The columns of a register. A list that is not ranked has no ranks; the first has nothing before it. */
export function registerColumns(
  speech: Speech,
  register: IssueRegister,
  taxonomy: string | null,
  onOpen: (id: string) => void,
): TableColumn<IssueRegisterRow>[] {
  const { t } = speech;
  const { list, next, rows } = register;
  const columns: TableColumn<IssueRegisterRow>[] = [];
  if (list.isRanked) {
    columns.push({
      id: "rank",
      head: t("issues-head-rank"),
      width: 52,
      align: "end",
      sort: (a, b) => (a.rank ?? LAST) - (b.rank ?? LAST) || a.number - b.number,
      text: (row) => String(row.rank ?? ""),
      cell: (row) => row.rank ?? <span className="faint">{"–"}</span>,
    });
  }
  columns.push(
    {
      id: "number",
      head: t("issues-head-number"),
      width: 44,
      align: "end",
      sort: (a, b) => a.number - b.number,
      text: (row) => String(row.number),
      cell: (row) => <span className="faint">{row.number}</span>,
    },
    {
      id: "name",
      head: t("issues-head-name"),
      isRowHeader: true,
      minWidth: 190,
      text: (row) => row.record.name,
      sheet: [
        { head: t("issues-head-name"), text: (row) => row.record.name },
        { head: t("fact-status"), text: (row) => (row.status ? t(`issues-status-${row.status}`) : "") },
        {
          head: t("fact-tag"),
          text: (row) => row.tags.map((tag) => `${tag.taxonomy}: ${tag.tag}`).join("; "),
        },
        asBasisPart(t, (row) => row.record.basis),
      ],
      cell: (row) => <Name speech={speech} row={row} taxonomy={taxonomy} />,
    },
  );
  if (rows.some((row) => row.cameFrom.length > 0)) {
    columns.push({
      id: "from",
      head: t("issues-head-from"),
      width: 92,
      text: (row) => numbers(row.cameFrom),
      cell: (row) => <Steps speech={speech} steps={row.cameFrom} none="issues-first" onOpen={onOpen} />,
    });
  }
  if (next || rows.some((row) => row.wentTo.length > 0)) {
    columns.push({
      id: "to",
      head: t("issues-head-to"),
      width: 104,
      text: (row) => numbers(row.wentTo),
      sort: (a, b) => firstOf(a.wentTo) - firstOf(b.wentTo) || a.number - b.number,
      cell: (row) => <Steps speech={speech} steps={row.wentTo} none="issues-undecided" onOpen={onOpen} />,
    });
  }
  columns.push(
    {
      id: "owner",
      head: t("issues-head-owner"),
      width: 132,
      text: (row) => sayOwner(speech, row) ?? "",
      sheet: [
        { head: t("issues-head-owner"), text: (row) => leadsOf(row).join("; ") },
        {
          head: t("issues-head-owner-state"),
          text: (row) => {
            const state = row.owners.at(-1)?.state;
            return state ? t(`issues-owner-state-${state}`) : "";
          },
        },
      ],
      cell: (row) => sayOwner(speech, row) ?? <span className="faint">{t("not-known")}</span>,
    },
    {
      id: "coverage",
      head: t("issues-head-coverage"),
      width: 164,
      text: (row) => t(`issues-standing-${row.strict}`),
      cell: (row) => standing(speech, row),
    },
    {
      id: "gaps",
      head: t("issues-head-gaps"),
      width: 66,
      align: "end",
      sort: (a, b) => a.openGaps - b.openGaps,
      cell: (row) => row.openGaps,
    },
    {
      id: "comments",
      head: t("issues-head-comments"),
      width: 78,
      align: "end",
      sort: (a, b) => a.comments - b.comments,
      cell: (row) => row.comments,
    },
  );
  return columns;
}

function Name({ speech, row, taxonomy }: { speech: Speech; row: IssueRegisterRow; taxonomy: string | null }) {
  const tags = row.tags.filter((tag) => tag.taxonomy === taxonomy);
  return (
    <span data-name={row.record.id}>
      <bdi>{row.record.name}</bdi>{" "}
      {row.status ? <span className={css.state}>{speech.t(`issues-status-${row.status}`)}</span> : null}{" "}
      {tags.map((tag) => (
        <span key={tag.tag} className={css.tag}>
          <Tag>{tag.tag}</Tag>
        </span>
      ))}{" "}
      <BasisMark basis={marked(row.record.basis)} bare />
      {row.conflicts.map((conflict) => (
        <ConflictMark key={conflict.id} conflict={conflict} />
      ))}
    </span>
  );
}

function numbers(steps: readonly IssueStep[]): string {
  return steps.map((step) => String(step.issue?.rank ?? step.issue?.number ?? "∅")).join(", ");
}

function firstOf(steps: readonly IssueStep[]): number {
  const [first] = steps;
  if (!first) return LAST - 2;
  return first.issue?.number ?? LAST;
}

function Steps({
  speech,
  steps,
  none,
  onOpen,
}: {
  speech: Speech;
  steps: readonly IssueStep[];
  none: string;
  onOpen: (id: string) => void;
}) {
  const { t } = speech;
  if (steps.length === 0) return <span className="faint">{t(none)}</span>;
  const basis = steps.find((step) => step.basis === "inferred" || step.basis === "memory")?.basis;
  return (
    <span className={css.steps}>
      {steps.map((step) => {
        const { issue } = step;
        if (!issue) {
          return (
            <span key={step.id}>
              {t(`issues-step-${step.relation === "unknown" ? "unknown" : "dropped"}`)}
            </span>
          );
        }
        return (
          <TextLink
            key={step.id}
            aria-label={`${issue.list.name} ${issue.rank ?? issue.number}: ${issue.record.name}`}
            onPress={() => onOpen(issue.record.id)}
          >
            {issue.rank ?? issue.number}
          </TextLink>
        );
      })}
      {basis ? (
        <span className={css.about} title={t(`basis-${basis}`)}>
          <span aria-hidden="true">{"≈"}</span>
          <span className="aside">{t(`basis-${basis}`)}</span>
        </span>
      ) : null}
    </span>
  );
}

/** Those of whom the newest word on who leads it was said. */
function newestOf({ owners }: IssueRegisterRow): string[] {
  const last = owners.at(-1);
  const together = owners.filter((owner) => owner.statedOn === last?.statedOn && owner.state === last.state);
  return together.flatMap((owner) => (owner.party ? [owner.party.name] : []));
}

/** Who leads it or is to; nobody who declined. */
const leadsOf = (row: IssueRegisterRow) => (row.owners.at(-1)?.state === "declined" ? [] : newestOf(row));

/** The newest word on who leads it. */
export function sayOwner({ t }: Pick<Speech, "t">, row: IssueRegisterRow): string | null {
  const last = row.owners.at(-1);
  if (!last) return null;
  const party = newestOf(row).join(", ");
  switch (last.state) {
    case "proposed":
      return t("issues-owner-proposed", { party });
    case "declined":
      return t("issues-owner-declined", { party });
    case "to_be_determined":
      return t("issues-owner-tbd");
    default:
      return t("issues-owner-accepted", { party });
  }
}

function standing({ t }: Speech, row: IssueRegisterRow) {
  const strict = t(`issues-standing-${row.strict}`);
  if (row.strict === row.relaxed) return strict;
  return (
    <>
      {strict}
      <small className={css.drafts}>
        {t("issues-standing-drafts", { relaxed: t(`issues-standing-${row.relaxed}`) })}
      </small>
    </>
  );
}
