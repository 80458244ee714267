import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type BallotRow, type CastBallot, type Priorities, type RankingRound } from "~/backend";
import { Button, ComboField, Dialog, FaultNote, Segmented, TextField } from "~/components";
import { useText } from "~/text";
import { useChoices } from "../queries";
import css from "./priorities.module.css";

interface Props {
  priorities: Priorities;
  round: RankingRound;
  /** A ballot that is cast again. */
  ballot: BallotRow | null;
  onClose: () => void;
}

const NEITHER = "neither";

/** What one party or one person says in a round: a number an issue, or a preference a pair. */
export function BallotDialog({ priorities, round, ballot, onClose }: Props) {
  const { t } = useText();
  const operate = useOperate();
  const parties = useChoices().data?.parties ?? [];
  const [party, setParty] = useState<string | null>(ballot?.party ?? null);
  const [person, setPerson] = useState(ballot && ballot.party === null ? ballot.record.name : "");
  const [values, setValues] = useState<ReadonlyMap<string, string>>(
    new Map(ballot?.values.map((each) => [each.issue, String(each.value)])),
  );
  const [cast] = useState<ReadonlyMap<string, string>>(
    new Map(ballot?.pairs.map((each) => [pairKey(each.preferred, each.other), each.preferred])),
  );
  const [preferred, setPreferred] = useState(cast);
  const issues = priorities.issues;
  const byPairs = round.method === "pairwise";
  const wrong = [...values.values()].some((text) => !/^(\d{1,4})?$/.test(text.trim()));
  const pairs = byPairs ? pairsOf(issues.map((each) => each.record.id)) : [];
  const name = (id: string) => issues.find((each) => each.record.id === id)?.record.name ?? "";
  // Who has said something in this round already says it anew, and is told so before.
  const earlier = ballot === null ? round.ballots.find((each) => isOf(each, party, person)) : undefined;
  const isReady = (party !== null || person.trim() !== "") && !wrong;

  const submit = async () => {
    if (!isReady) return;
    const request: CastBallot = {
      round: round.record.id,
      party,
      person: party === null ? person : "",
      values: byPairs
        ? []
        : [...values].flatMap(([issue, text]) =>
            text.trim() === "" ? [] : [{ issue, value: Number(text.trim()) }],
          ),
      pairs: pairs.flatMap(([a, b]) => {
        const rather = preferred.get(pairKey(a, b));
        return rather === undefined ? [] : [{ preferred: rather, other: rather === a ? b : a }];
      }),
    };
    const said = earlier ? t("priorities-ballot-replaced", { name: earlier.record.name }) : null;
    const done = await operate.run(commands.ballotCast(request), said ?? t("priorities-ballot-kept"));
    if (done) onClose();
  };
  return (
    <Dialog
      title={t("priorities-ballot-ask", { round: round.record.name })}
      size="wide"
      isOpen
      onClose={onClose}
      hasChoices={preferred !== cast}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={!isReady || operate.isRunning}>
            {t(earlier ? "priorities-ballot-replace" : "priorities-ballot-do")}
          </Button>
        </>
      }
    >
      <p className="muted">{t(`priorities-rule-${round.method}`)}</p>
      {ballot ? (
        <p>
          <bdi>{ballot.record.name}</bdi>
        </p>
      ) : (
        <>
          <ComboField
            autoFocus
            label={t("priorities-ballot-party")}
            options={parties.map((each) => ({ id: each.id, label: each.name }))}
            value={party}
            onChange={setParty}
          />
          {party === null ? (
            <TextField label={t("priorities-ballot-person")} value={person} onChange={setPerson} />
          ) : null}
        </>
      )}
      {earlier ? (
        <p role="status">
          {t("priorities-ballot-there", { name: earlier.record.name, round: round.record.name })}
        </p>
      ) : null}
      <div className={css.fields}>
        {byPairs
          ? pairs.map(([a, b]) => (
              <div key={pairKey(a, b)} className={css.pair}>
                <Segmented
                  label={t("priorities-pair", { first: name(a), second: name(b) })}
                  options={[
                    { id: a, label: name(a) },
                    { id: NEITHER, label: t("priorities-neither") },
                    { id: b, label: name(b) },
                  ]}
                  value={preferred.get(pairKey(a, b)) ?? NEITHER}
                  onChange={(id) => setPreferred(with_(preferred, pairKey(a, b), id === NEITHER ? null : id))}
                />
              </div>
            ))
          : issues.map(({ record }) => (
              <div key={record.id} className={css.given}>
                <TextField
                  label={t(`priorities-give-${round.method}`, { issue: record.name })}
                  value={values.get(record.id) ?? ""}
                  onChange={(text) => setValues(with_(values, record.id, text))}
                  ownDirection={false}
                />
                <bdi>{record.name}</bdi>
              </div>
            ))}
      </div>
      {wrong ? <p role="alert">{t("priorities-whole-numbers")}</p> : null}
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}

/** Whether a ballot is that of the party, or of the person who stands for no party. */
function isOf(ballot: BallotRow, party: string | null, person: string): boolean {
  if (party !== null) return ballot.party === party;
  return ballot.party === null && ballot.record.name.toLowerCase() === person.trim().toLowerCase();
}

function with_<V>(map: ReadonlyMap<string, V>, key: string, value: V | null): ReadonlyMap<string, V> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

/** A pair is the same whichever of the two is named first. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string] => [a, b]));
}
