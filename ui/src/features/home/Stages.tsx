import type { StageRow } from "~/backend";
import { BasisMark, ConflictMark, Day, DaySpan, Section, SourceMarks, TextLink } from "~/components";
import { useText } from "~/text";
import css from "./home.module.css";

function When({ stage: { startsOn, endsOn } }: { stage: StageRow }) {
  const { t } = useText();
  if (startsOn && endsOn && startsOn !== endsOn) return <DaySpan start={startsOn} end={endsOn} />;
  const only = startsOn ?? endsOn;
  return only ? <Day iso={only} /> : t("not-known");
}

/** The stations of the effort with their dates. Where it stands now is the thread. */
export function Stages({ stages, onOpen }: { stages: readonly StageRow[]; onOpen: (id: string) => void }) {
  const { t, say } = useText();
  // What all stages share is said once, on the head.
  const shared = stages.every((stage) => stage.basis === stages[0]?.basis) ? stages[0]?.basis : undefined;
  const current = stages.find((stage) => stage.state === "current");
  return (
    <Section
      title={current ? t("home-stages-at", { stage: current.record.name }) : t("home-stages")}
      marks={shared ? <BasisMark basis={shared} /> : null}
      deck={t("home-stages-deck", { count: stages.length })}
    >
      <ol className={css.stages}>
        {stages.map((stage) => (
          <li
            key={stage.record.id}
            data-state={stage.state}
            {...(stage.state === "current" ? { "aria-current": "step" as const } : {})}
          >
            <span className={css.stageWhen}>
              <When stage={stage} />
            </span>
            <span className={`${css.stageName} ${css.name}`}>
              <TextLink onPress={() => onOpen(stage.record.id)}>
                <bdi>{stage.record.name}</bdi>
              </TextLink>{" "}
              {stage.conflict ? (
                <>
                  <ConflictMark conflict={stage.conflict} />{" "}
                </>
              ) : null}
              {shared ? null : <BasisMark basis={stage.basis} bare />}
              <SourceMarks sources={stage.sources} onOpen={onOpen} most={2} />
            </span>
            <span className={css.stageResult}>{stage.result ? say(stage.result) : null}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
