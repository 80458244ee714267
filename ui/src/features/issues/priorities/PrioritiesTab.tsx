import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useOperate } from "~/actions";
import {
  call,
  commands,
  type BallotRow,
  type IssueLists,
  type Priorities,
  type RankingRound,
} from "~/backend";
import {
  Button,
  Code,
  DataTable,
  EmptyState,
  FaultNote,
  Section,
  SelectField,
  Toolbar,
  Waiting,
  type TableColumn,
} from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useGo, useOpenRecord, useWhere } from "~/shell/route";
import { useText, type Speech } from "~/text";
import { BallotDialog } from "./BallotDialog";
import { Bump } from "./Bump";
import { columnsOf, mover, type Column } from "./bump";
import { RoundDialog } from "./RoundDialog";
import css from "./priorities.module.css";

type Asked = { act: "round" } | { act: "ballot"; ballot: BallotRow | null } | null;

/** Who put the issues of a list in which order, by which method, and how that moved from round to round. */
export function PrioritiesTab({ lists }: { lists: IssueLists }) {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const open = useOpenRecord();
  const mayEdit = useMayEdit();
  const { params, record } = useWhere();
  const [asked, setAsked] = useState<Asked>(null);
  const operate = useOperate();
  const list = params["list"] ?? lists.lists.at(-1)?.record.id ?? "";
  const query = useQuery({
    queryKey: ["issues", "priorities", list],
    queryFn: () => call(commands.issuePriorities(list)),
    enabled: list !== "",
  });
  const priorities = query.data;
  const columns = useMemo(() => (priorities ? columnsOf(priorities) : []), [priorities]);
  const round =
    priorities?.rounds.find((each) => each.record.id === params["round"]) ??
    priorities?.rounds.at(-1) ??
    null;
  const set = (next: Record<string, string | null>) => go({ params: next, replace: true });
  const listName = lists.lists.find((each) => each.record.id === list)?.record.name ?? "";

  const take = async (of: RankingRound) => {
    const order = of.result.flatMap((each) => (each.place === null ? [] : [each.issue]));
    const reason = t("priorities-taken-because", { round: of.record.name });
    await operate.run(commands.issueRank({ list, order, reason }), t("priorities-taken", { list: listName }));
  };
  const remove = async (id: string, name: string) => {
    await operate.run(commands.rankingRemove({ id }), t("priorities-removed", { name }));
  };
  return (
    <>
      <Toolbar
        label={t("priorities-toolbar")}
        end={
          <Button isDisabled={!mayEdit} onPress={() => setAsked({ act: "round" })}>
            {t("priorities-round-new")}
          </Button>
        }
      >
        <div className={css.pick}>
          <SelectField
            label={t("kind-issue_list")}
            options={lists.lists.map((each) => ({ id: each.record.id, label: each.record.name }))}
            value={list}
            onChange={(id) => set({ list: id, round: null })}
          />
        </div>
      </Toolbar>
      <div className={css.body}>
        {query.error ? <FaultNote error={query.error} onRetry={() => void query.refetch()} /> : null}
        {operate.failure ? <FaultNote error={operate.failure} /> : null}
        {!priorities && !query.error ? <Waiting /> : null}
        {priorities && columns.length === 0 ? (
          <EmptyState
            title={t("priorities-none")}
            action={
              mayEdit
                ? { label: t("priorities-round-new"), run: () => setAsked({ act: "round" }) }
                : undefined
            }
          >
            {t("priorities-none-how")}
          </EmptyState>
        ) : null}
        {priorities && columns.length > 0 ? (
          <Section title={finding(speech, priorities, columns)} deck={t("priorities-deck")}>
            <Bump priorities={priorities} columns={columns} selected={record} onSelect={open} />
            <Moves speech={speech} priorities={priorities} columns={columns} />
          </Section>
        ) : null}
        {round && priorities ? (
          <Section
            title={t("priorities-ballots", { round: round.record.name, count: round.ballots.length })}
            deck={t(`priorities-rule-${round.method}`)}
            end={
              priorities.rounds.length > 1 ? (
                <SelectField
                  label={t("kind-ranking_round")}
                  options={priorities.rounds.map((each) => ({ id: each.record.id, label: each.record.name }))}
                  value={round.record.id}
                  onChange={(id) => set({ round: id })}
                />
              ) : undefined
            }
          >
            {round.ballots.length > 0 ? (
              <ul className={css.ballots}>
                {round.ballots.map((ballot) => (
                  <li key={ballot.record.id}>
                    <bdi>{ballot.record.name}</bdi>
                    <span className="muted">{sayBallot(speech, priorities, round, ballot)}</span>
                    <span className={css.actions}>
                      <Button
                        kind="quiet"
                        isDisabled={!mayEdit}
                        aria-label={t("priorities-ballot-edit-of", { name: ballot.record.name })}
                        onPress={() => setAsked({ act: "ballot", ballot })}
                      >
                        {t("priorities-ballot-edit")}
                      </Button>
                      <Button
                        kind="quiet"
                        isDisabled={!mayEdit}
                        aria-label={t("priorities-ballot-remove-of", { name: ballot.record.name })}
                        onPress={() => void remove(ballot.record.id, ballot.record.name)}
                      >
                        {t("priorities-ballot-remove")}
                      </Button>
                    </span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="muted">{t("priorities-ballots-none")}</p>
            )}
            <div className={css.actions}>
              <Button isDisabled={!mayEdit} onPress={() => setAsked({ act: "ballot", ballot: null })}>
                {t("priorities-ballot-new")}
              </Button>
              <Button isDisabled={!mayEdit || !isDecided(round)} onPress={() => void take(round)}>
                {t("priorities-take")}
              </Button>
              <Button
                kind="quiet"
                isDisabled={!mayEdit}
                onPress={() => void remove(round.record.id, round.record.name)}
              >
                {t("priorities-round-remove")}
              </Button>
            </div>
            {round.ballots.length > 0 && !isDecided(round) ? (
              <p className="muted">{t("priorities-ties")}</p>
            ) : null}
          </Section>
        ) : null}
        {priorities && columns.length > 0 ? (
          <DataTable
            flush
            label={t("priorities-table")}
            rows={priorities.issues}
            rowKey={(issue) => issue.record.id}
            columns={tableColumns(speech, columns)}
            firstSort={{ column: columns.at(-1)?.id ?? "issue", direction: "ascending" }}
            selection="single"
            selected={record ? [record] : []}
            onSelect={([id]) => open(id ?? null)}
          />
        ) : null}
      </div>
      {asked?.act === "round" ? (
        <RoundDialog list={list} onMade={(id) => set({ round: id })} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.act === "ballot" && round && priorities ? (
        <BallotDialog
          priorities={priorities}
          round={round}
          ballot={asked.ballot}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}

/** Whether a round gives an order without two issues at one place. */
function isDecided(round: RankingRound): boolean {
  const places = round.result.flatMap((each) => each.place ?? []);
  return places.length > 0 && new Set(places).size === places.length;
}

function issueName(priorities: Priorities, id: string): string {
  return priorities.issues.find((each) => each.record.id === id)?.record.name ?? "";
}

function finding({ t }: Speech, priorities: Priorities, columns: readonly Column[]): string {
  const last = columns.at(-1);
  const first = last ? [...last.places].filter(([, place]) => place === 1).map(([issue]) => issue) : [];
  const issue = first.length === 1 ? first[0] : undefined;
  if (!last || issue === undefined) return t("priorities-tab");
  return t(last.name === null ? "priorities-finds-list" : "priorities-finds", {
    issue: issueName(priorities, issue),
    round: last.name ?? "",
  });
}

/** The same as the picture in sentences: what moved between the last two columns. */
function Moves(props: { speech: Speech; priorities: Priorities; columns: readonly Column[] }) {
  const { speech, priorities, columns } = props;
  const { t } = speech;
  const [before, after] = columns.slice(-2);
  if (!before || !after || mover(columns) === null) return null;
  const name = (column: Column) => column.name ?? t("priorities-list-now");
  const moved = [...after.places].flatMap(([issue, place]) => {
    const was = before.places.get(issue);
    return was === undefined || was === place ? [] : [{ issue, place, was }];
  });
  return (
    <ul className={css.sentences} aria-label={t("priorities-moves")}>
      {moved.map(({ issue, place, was }) => (
        <li key={issue}>
          {t(place < was ? "priorities-rose" : "priorities-fell", {
            issue: issueName(priorities, issue),
            was,
            place,
            before: name(before),
            after: name(after),
          })}
        </li>
      ))}
    </ul>
  );
}

function sayBallot({ t }: Speech, priorities: Priorities, round: RankingRound, ballot: BallotRow): string {
  const name = (id: string) => issueName(priorities, id);
  if (round.method === "pairwise") {
    return ballot.pairs
      .map((pair) => t("priorities-says-pair", { first: name(pair.preferred), second: name(pair.other) }))
      .join("; ");
  }
  const ordered = round.method === "points" ? ballot.values.toReversed() : ballot.values;
  return ordered
    .map((each) => t(`priorities-says-${round.method}`, { issue: name(each.issue), value: each.value }))
    .join(", ");
}

type Issue = Priorities["issues"][number];

function tableColumns({ t }: Speech, columns: readonly Column[]): TableColumn<Issue>[] {
  const place = (column: Column, issue: Issue) => column.places.get(issue.record.id);
  const say = (column: Column, issue: Issue) => {
    const at = place(column, issue);
    const score = column.scores.get(issue.record.id);
    if (at === undefined) return t("priorities-no-place");
    return score === undefined ? String(at) : t("priorities-place-score", { place: at, score });
  };
  return [
    {
      id: "issue",
      head: t("kind-issue"),
      isRowHeader: true,
      minWidth: 240,
      text: (issue) => issue.record.name,
      cell: (issue) => (
        <>
          <Code>{issue.record.label}</Code> <bdi>{issue.record.name}</bdi>
        </>
      ),
    },
    ...columns.map((column): TableColumn<Issue> => ({
      id: column.id,
      head: column.name ?? t("priorities-list-now"),
      minWidth: 120,
      text: (issue) => say(column, issue),
      cell: (issue) => say(column, issue),
      sort: (a, b) => (place(column, a) ?? 9999) - (place(column, b) ?? 9999),
    })),
  ];
}
