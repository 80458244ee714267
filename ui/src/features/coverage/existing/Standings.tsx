import { useState } from "react";
import { useOperate } from "~/actions";
import { commands, type RecordRef, type StandingRow } from "~/backend";
import { BasisMark, Day, FaultNote, PaneFold, SourceMarks, TextLink } from "~/components";
import { Line, Part } from "~/features/plan/parts/Part";
import lines from "~/features/plan/parts/parts.module.css";
import { useOpenRecord } from "~/shell/route";
import { useText } from "~/text";
import { StandingDialog } from "./StandingDialog";
import css from "./existing.module.css";

/** Where the work stands, as of which day and who says so; below that where it stood before. */
export function Standings(props: { work: RecordRef; standings: readonly StandingRow[] }) {
  const { work, standings } = props;
  const { t, day } = useText();
  const operate = useOperate();
  const [asked, setAsked] = useState<StandingRow | "new" | null>(null);
  const [now, ...before] = standings;
  const nameOf = ({ stoodOn }: StandingRow) =>
    stoodOn ? t("standing-of", { day: day(stoodOn) }) : t("standing-of-no-day");
  const acts = (standing: StandingRow) => ({
    name: nameOf(standing),
    onEdit: () => setAsked(standing),
    ...(standing.id ? { onRemove: () => void remove(standing, standing.id ?? "") } : {}),
  });
  const remove = (standing: StandingRow, id: string) =>
    operate.run(commands.workPartRemove({ id }), t("part-removed", { name: nameOf(standing) }));
  return (
    <>
      <Part title={t("part-standing")} add={{ label: t("standing-add"), run: () => setAsked("new") }}>
        {now ? (
          <ul className={lines.list}>
            <Line {...acts(now)}>
              <Now standing={now} />
            </Line>
          </ul>
        ) : (
          <p className={css.none}>{t("standing-none")}</p>
        )}
        {operate.failure ? <FaultNote error={operate.failure} /> : null}
      </Part>
      {before.length > 0 ? (
        <PaneFold title={t("part-stood")} count={before.length}>
          <ul className={lines.list}>
            {before.map((standing) => (
              <Line key={standing.id} {...acts(standing)}>
                <Stood standing={standing} />
              </Line>
            ))}
          </ul>
        </PaneFold>
      ) : null}
      {asked ? (
        <StandingDialog
          work={work}
          standing={asked === "new" ? null : asked}
          now={now ?? null}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}

/** The day, which leads to what is known of it as of every record: more sources, whether it was checked, its history. */
function AsOf({ standing: { id, stoodOn } }: { standing: StandingRow }) {
  const { t } = useText();
  const openRecord = useOpenRecord();
  if (!stoodOn) return <span className="faint">{t("not-known")}</span>;
  return id ? (
    <TextLink onPress={() => openRecord(id)}>
      <Day iso={stoodOn} />
    </TextLink>
  ) : (
    <Day iso={stoodOn} />
  );
}

function Known({ standing }: { standing: StandingRow }) {
  const openRecord = useOpenRecord();
  return (
    <>
      <BasisMark basis={standing.basis} bare />
      <SourceMarks sources={standing.sources} onOpen={openRecord} />
    </>
  );
}

/** Term and value, as the facts of the pane are. */
function Now({ standing }: { standing: StandingRow }) {
  const { t } = useText();
  const { percentComplete, phase, expectedOn, note } = standing;
  return (
    <dl className={css.now}>
      <dt>{t("fact-stood_on")}</dt>
      <dd>
        <AsOf standing={standing} /> <Known standing={standing} />
      </dd>
      {percentComplete === null ? null : (
        <>
          <dt>{t("standing-done")}</dt>
          <dd>{t("timeline-percent", { number: percentComplete })}</dd>
        </>
      )}
      {phase ? (
        <>
          <dt>{t("fact-phase")}</dt>
          <dd>
            <bdi>{phase}</bdi>
          </dd>
        </>
      ) : null}
      {expectedOn ? (
        <>
          <dt>{t("standing-expected")}</dt>
          <dd>
            <Day iso={expectedOn} />
          </dd>
        </>
      ) : null}
      {note ? (
        <>
          <dt>{t("fact-note")}</dt>
          <dd>
            <bdi>{note}</bdi>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** An earlier standing in one line. */
function Stood({ standing }: { standing: StandingRow }) {
  const { t } = useText();
  const { percentComplete, phase, expectedOn, note } = standing;
  return (
    <>
      <AsOf standing={standing} /> <Known standing={standing} />
      <span className={lines.meta}>
        {percentComplete === null ? null : <span>{t("timeline-percent", { number: percentComplete })}</span>}{" "}
        {phase ? <bdi>{phase}</bdi> : null}
      </span>
      {expectedOn ? (
        <span className={lines.meta}>
          {t("standing-expected")}: <Day iso={expectedOn} />
        </span>
      ) : null}
      {note ? (
        <span className={lines.meta}>
          <bdi>{note}</bdi>
        </span>
      ) : null}
    </>
  );
}
