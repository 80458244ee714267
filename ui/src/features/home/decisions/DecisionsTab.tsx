import { useState } from "react";
import type { Adoption, DecisionRow, EventRow } from "~/backend";
import {
  Button,
  Code,
  EmptyState,
  FaultNote,
  Page,
  Section,
  SourceMarks,
  TextLink,
  Waiting,
} from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useOpenRecord } from "~/shell/route";
import { useText } from "~/text";
import { DecisionLine } from "../Decisions";
import { EventList } from "../Events";
import { HomeHead } from "../HomeHead";
import { Adoptions } from "./Adoptions";
import { DecisionDialog } from "./DecisionDialog";
import { EventDialog } from "./EventDialog";
import { useDecisions } from "./queries";
import { RollDialog } from "./RollDialog";
import { StepDialog } from "./StepDialog";
import home from "../home.module.css";
import css from "./decisions.module.css";

type Asking =
  | { kind: "decision"; decision: DecisionRow | null }
  | { kind: "event"; event: EventRow | null }
  | { kind: "step"; adoption: Adoption }
  | { kind: "roll"; adoption: Adoption };

/** Decisions with their words, how plans were adopted step by step, and what happened. */
export function DecisionsTab() {
  const { t } = useText();
  const open = useOpenRecord();
  const mayEdit = useMayEdit();
  const view = useDecisions();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const decisions = view.data?.decisions ?? [];
  const asked = decisions.filter((each) => each.state === "asked").length;
  return (
    <Page
      head={
        <HomeHead
          tab="decisions"
          title={
            view.data
              ? asked > 0
                ? t("home-decisions-asked", { count: asked })
                : t("home-decisions-taken", { count: decisions.length })
              : t("home-tab-decisions")
          }
          tools={
            mayEdit ? (
              <>
                <Button onPress={() => setAsking({ kind: "event", event: null })}>{t("event-new")}</Button>
                <Button onPress={() => setAsking({ kind: "decision", decision: null })}>
                  {t("decision-new")}
                </Button>
              </>
            ) : undefined
          }
        />
      }
    >
      {view.error ? <FaultNote error={view.error} onRetry={() => void view.refetch()} /> : null}
      {view.data ? (
        <div className={css.columns}>
          <div className={css.words}>
            {decisions.length === 0 ? (
              <EmptyState title={t("home-decisions-none")}>{t("home-decisions-how")}</EmptyState>
            ) : null}
            {decisions.map((decision) => (
              <Words
                key={decision.record.id}
                decision={decision}
                onOpen={open}
                onWrite={mayEdit ? () => setAsking({ kind: "decision", decision }) : null}
              />
            ))}
          </div>
          <div className={home.stack}>
            <Adoptions
              adoptions={view.data.adoptions}
              onOpen={open}
              onStep={mayEdit ? (adoption) => setAsking({ kind: "step", adoption }) : null}
              onRoll={mayEdit ? (adoption) => setAsking({ kind: "roll", adoption }) : null}
            />
            <Section title={t("events-head", { count: view.data.events.length })} deck={t("events-deck")}>
              <EventList
                events={view.data.events}
                onOpen={open}
                end={(event) =>
                  mayEdit ? (
                    <>
                      {" · "}
                      <TextLink onPress={() => setAsking({ kind: "event", event })}>
                        {t("event-edit")}
                      </TextLink>
                    </>
                  ) : null
                }
              />
            </Section>
          </div>
        </div>
      ) : view.error ? null : (
        <Waiting />
      )}
      {asking?.kind === "decision" ? <DecisionDialog decision={asking.decision} onClose={close} /> : null}
      {asking?.kind === "event" ? <EventDialog event={asking.event} onClose={close} /> : null}
      {asking?.kind === "step" ? <StepDialog adoption={asking.adoption} onClose={close} /> : null}
      {asking?.kind === "roll" ? <RollDialog adoption={asking.adoption} onClose={close} /> : null}
    </Page>
  );
}

/** A decision as it was worded. */
function Words({
  decision,
  onOpen,
  onWrite,
}: {
  decision: DecisionRow;
  onOpen: (id: string) => void;
  onWrite: (() => void) | null;
}) {
  const { t } = useText();
  const { whereas, resolved, rationale, adopts } = decision;
  return (
    <article className={css.decision} data-state={decision.state} aria-label={decision.record.name}>
      <h2 className={home.name}>
        <TextLink onPress={() => onOpen(decision.record.id)}>
          <bdi>{decision.record.name}</bdi>
        </TextLink>
      </h2>
      <p className="small muted">
        <Code>{decision.record.label}</Code> <DecisionLine decision={decision} />
        <SourceMarks sources={decision.sources} onOpen={onOpen} most={3} />
        {onWrite ? (
          <>
            {" · "}
            <TextLink onPress={onWrite}>{t("decision-stands")}</TextLink>
          </>
        ) : null}
      </p>
      {adopts.length > 0 ? (
        <p>
          {t("decision-adopts-these")}{" "}
          {adopts.map((each, at) => (
            <span key={each.id}>
              {at > 0 ? ", " : null}
              <TextLink onPress={() => onOpen(each.id)}>
                <bdi>{each.name}</bdi>
              </TextLink>
            </span>
          ))}
        </p>
      ) : null}
      <Clauses lead={t("decision-whereas")} clauses={whereas} />
      <Clauses lead={t("decision-resolved")} clauses={resolved} />
      {rationale ? (
        <div dir="auto" className={css.rationale}>
          <h3>{t("fact-rationale")}</h3>
          {rationale.split("\n").map((line, at) => (
            <p key={`${at} ${line}`}>{line}</p>
          ))}
        </div>
      ) : null}
      {whereas.length + resolved.length === 0 && !rationale ? (
        <p className="small muted">{t("decision-no-words")}</p>
      ) : null}
    </article>
  );
}

function Clauses({ lead, clauses }: { lead: string; clauses: readonly string[] }) {
  return clauses.map((clause, at) => (
    <p key={`${at} ${clause}`} dir="auto" className={css.clause}>
      <b>{lead}</b> {clause}
    </p>
  ));
}
