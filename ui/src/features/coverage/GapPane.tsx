import { RolesPart } from "~/features/parties/roles/RolesPart";
import { EvidenceParts } from "~/features/record/Evidence";
import { ImpactButton } from "~/features/record/ImpactButton";
import { FactList, Pane, TextLink } from "~/components";
import { useText } from "~/text";
import { GapActions, GapFacts } from "./GapParts";
import { Mark } from "./Mark";
import type { GapEntry } from "./wire";
import css from "./pane.module.css";

/** One gap of the register: what is missing, for which issue, what it rests on, who closes it and how. */
export function GapPane(props: {
  gap: GapEntry;
  mayEdit: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const { gap, mayEdit, onOpen, onClose } = props;
  const { t } = useText();
  return (
    <Pane
      crumb={[
        { id: gap.issue.id, label: t("coverage-crumb-issue", { issue: gap.issueNumber }) },
        { id: gap.id, label: t("coverage-gap-title", { label: gap.record.label }) },
      ]}
      title={<bdi>{gap.record.name}</bdi>}
      value={
        <p className={css.value}>
          {t(`gap-state-${gap.state}`)} <Mark basis={gap.basis} bare />
        </p>
      }
      facts={<GapFacts gap={gap} withState={false} onOpen={onOpen} />}
      links={
        <FactList
          unknown={t("coverage-gap-rests-none")}
          facts={[
            {
              id: "issue",
              term: t("kind-issue"),
              value: (
                <TextLink onPress={() => onOpen(gap.issue.id)}>
                  <bdi>{gap.issue.name}</bdi>
                </TextLink>
              ),
            },
            {
              id: "rests",
              term: t("coverage-rests-on"),
              value:
                gap.judgements.length > 0 ? (
                  <span className={css.links}>
                    {gap.judgements.map((record) => (
                      <TextLink key={record.id} onPress={() => onOpen(record.id)}>
                        <bdi>{workOf(record.name, gap.issue.name)}</bdi>
                      </TextLink>
                    ))}
                  </span>
                ) : null,
            },
          ]}
        />
      }
      actions={
        <>
          <ImpactButton record={gap.record} />
          <GapActions gap={gap} mayEdit={mayEdit} />
        </>
      }
      onOpen={onOpen}
      onClose={onClose}
    >
      <RolesPart subject={gap.record} onOpen={onOpen} />
      <EvidenceParts id={gap.id} onOpen={onOpen} />
    </Pane>
  );
}

/** A judgement is named after its issue and its work; here the issue stands just above. */
function workOf(judgement: string, issue: string): string {
  const own = `${issue} × `;
  return judgement.startsWith(own) ? judgement.slice(own.length) : judgement;
}
