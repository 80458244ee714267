import { useState } from "react";
import type { DecisionRow } from "~/backend";
import { BasisMark, Day, EmptyState, Section, SourceMarks, TextLink } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import { DecisionDialog } from "./decisions/DecisionDialog";
import { onScreenOnly, PRINTED, Rest } from "./Rest";
import css from "./home.module.css";

/** Decisions that are asked first, then those taken, newest first. */
export function Decisions({
  decisions,
  onOpen,
  onAll,
}: {
  decisions: readonly DecisionRow[];
  onOpen: (id: string) => void;
  onAll: () => void;
}) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const [writing, setWriting] = useState<DecisionRow | "new" | null>(null);
  const asked = decisions.filter((each) => each.state === "asked").length;
  const title =
    asked > 0
      ? t("home-decisions-asked", { count: asked })
      : t("home-decisions-taken", { count: decisions.length });
  return (
    <Section
      title={title}
      end={mayEdit ? <TextLink onPress={() => setWriting("new")}>{t("decision-new")}</TextLink> : undefined}
    >
      {decisions.length === 0 ? (
        <EmptyState inSection title={t("home-decisions-none")}>
          {t("home-decisions-how")}
        </EmptyState>
      ) : null}
      <ul className={css.decisions}>
        {decisions.map((decision, at) => (
          <li key={decision.record.id} data-state={decision.state} {...onScreenOnly(at, PRINTED.decisions)}>
            <p className={`${css.ask} ${css.name}`}>
              <TextLink onPress={() => onOpen(decision.record.id)}>
                <bdi>{decision.record.name}</bdi>
              </TextLink>
            </p>
            <p className="small muted">
              <DecisionLine decision={decision} />
              <SourceMarks sources={decision.sources} onOpen={onOpen} most={2} />
            </p>
            {mayEdit && decision.state === "asked" ? (
              <p className={`small ${css.press}`}>
                <TextLink onPress={() => setWriting(decision)}>{t("decision-stands")}</TextLink>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <Rest count={decisions.length} printed={PRINTED.decisions} />
      {decisions.length > 0 ? (
        <p className={css.more}>
          <TextLink onPress={onAll}>{t("home-to-decisions")}</TextLink>
        </p>
      ) : null}
      {writing ? (
        <DecisionDialog decision={writing === "new" ? null : writing} onClose={() => setWriting(null)} />
      ) : null}
    </Section>
  );
}

/** How a decision stands, in one line. */
export function DecisionLine({ decision }: { decision: DecisionRow }) {
  const { t } = useText();
  return (
    <>
      {t(`decision-${decision.state}`)}{" "}
      {decision.takenOn ? <Day iso={decision.takenOn} /> : decision.state === "asked" ? null : t("not-known")}
      {decision.by ? `, ${decision.by.name}` : null}
      {decision.reference ? (
        <>
          {" · "}
          <bdi>{decision.reference}</bdi>
        </>
      ) : null}{" "}
      <BasisMark basis={decision.basis} bare />
    </>
  );
}
