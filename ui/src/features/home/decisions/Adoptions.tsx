import type { Adoption, AdoptionStep } from "~/backend";
import { BasisMark, Code, Day, DaySpan, Section, TextLink } from "~/components";
import { useText } from "~/text";
import home from "../home.module.css";
import css from "./decisions.module.css";

interface Props {
  adoptions: readonly Adoption[];
  onOpen: (id: string) => void;
  onStep: ((adoption: Adoption) => void) | null;
  onRoll: ((adoption: Adoption) => void) | null;
}

/** Each plan with the plans it is linked to, and its steps from draft to being in force. */
export function Adoptions({ adoptions, onOpen, onStep, onRoll }: Props) {
  const { t } = useText();
  if (adoptions.length === 0) return null;
  return (
    <Section title={t("adoptions-head", { count: adoptions.length })} deck={t("adoptions-deck")}>
      {adoptions.map((adoption) => {
        const rolls =
          adoption.years !== null && adoption.years[0] !== adoption.years[1] && adoption.implements;
        return (
          <article key={adoption.subject.id} className={css.plan} aria-label={adoption.subject.name}>
            <h3 className={home.name}>
              <Code>{adoption.subject.label}</Code>{" "}
              <TextLink onPress={() => onOpen(adoption.subject.id)}>
                <bdi>{adoption.subject.name}</bdi>
              </TextLink>
            </h3>
            <p className="small muted">
              <Links adoption={adoption} onOpen={onOpen} />
            </p>
            <Steps steps={adoption.steps} />
            {onStep || onRoll ? (
              <p className={css.acts}>
                {onStep ? (
                  <TextLink onPress={() => onStep(adoption)}>{t("adoption-step-new")}</TextLink>
                ) : null}
                {onRoll && rolls && adoption.followedBy === null ? (
                  <TextLink onPress={() => onRoll(adoption)}>{t("plan-roll")}</TextLink>
                ) : null}
              </p>
            ) : null}
          </article>
        );
      })}
    </Section>
  );
}

/** What a plan puts into work, follows, and is followed by. */
function Links({ adoption, onOpen }: { adoption: Adoption; onOpen: (id: string) => void }) {
  const { t } = useText();
  const linked = [
    ["adoption-implements", adoption.implements],
    ["adoption-supersedes", adoption.supersedes],
    ["adoption-followed-by", adoption.followedBy],
    ["adoption-by", adoption.decision],
  ] as const;
  const said = linked.filter(([, record]) => record !== null);
  return (
    <>
      {adoption.years ? [...new Set(adoption.years)].join("–") : null}
      {said.map(([key, record], at) => (
        <span key={key}>
          {at > 0 || adoption.years ? " · " : null}
          {t(key)}{" "}
          <TextLink onPress={() => record && onOpen(record.id)}>
            <bdi>{record?.label}</bdi>
          </TextLink>
        </span>
      ))}
    </>
  );
}

function Steps({ steps }: { steps: readonly AdoptionStep[] }) {
  const { t } = useText();
  if (steps.length === 0) return <p className="small muted">{t("adoption-none")}</p>;
  return (
    <ol className={css.steps}>
      {steps.map((step, at) => (
        <li key={`${step.state} ${step.on}`} {...(at === steps.length - 1 ? { "aria-current": "step" } : {})}>
          <span className={css.stepState}>{t(`adoption-${step.state}`)}</span>
          <span className="small muted">
            {step.to ? <DaySpan start={step.on} end={step.to} /> : <Day iso={step.on} />}
            {step.party ? (
              <>
                {", "}
                <bdi>{step.party.name}</bdi>
              </>
            ) : null}{" "}
            <BasisMark basis={step.basis} bare />
          </span>
        </li>
      ))}
    </ol>
  );
}
