import type { StageRow } from "~/backend";
import { BasisMark, ConflictMark, Section, SourceMarks, TextLink } from "~/components";
import { useText, type Speech } from "~/text";
import css from "./home.module.css";

function sayWhen({ t, day, span }: Speech, stage: StageRow): string {
  const { startsOn, endsOn } = stage;
  if (startsOn && endsOn && startsOn !== endsOn) return t("home-from-to", span(startsOn, endsOn));
  const only = startsOn ?? endsOn;
  return only ? day(only) : t("not-known");
}

/** The stations of the effort with their dates. Where it stands now is the thread. */
export function Stages({ stages, onOpen }: { stages: readonly StageRow[]; onOpen: (id: string) => void }) {
  const speech = useText();
  const { t, say } = speech;
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
            <span className={css.stageWhen}>{sayWhen(speech, stage)}</span>
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
