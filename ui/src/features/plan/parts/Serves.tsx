import { useState } from "react";
import { commands, type PlanParts, type RecordDetail, type RecordRef } from "~/backend";
import { Code, TextLink } from "~/components";
import { useGaps } from "~/features/coverage/queries";
import { LinksDialog } from "~/features/record/LinksDialog";
import { useOpenRecord } from "~/shell/route";
import { useText } from "~/text";
import { useWholeOutline } from "../queries";
import { Part } from "./Part";
import css from "./parts.module.css";

interface ServesProps {
  detail: RecordDetail;
  parts: PlanParts;
}

/** The gaps a work item is to close. */
export function Closes({ detail, parts }: ServesProps) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const gaps = useGaps().data?.gaps ?? [];
  return (
    <Part title={t("part-gaps")} add={{ label: t("part-change"), run: () => setAsked(true) }}>
      <Refs records={parts.gaps} />
      {asked ? (
        <LinksDialog
          title={t("gaps-served-ask", { name: detail.record.name })}
          label={t("kind-gap")}
          had={parts.gaps}
          all={gaps.map((gap) => gap.record)}
          save={(ids) => commands.gapsServedSet({ item: detail.record.id, gaps: ids })}
          done={t("served-done", { name: detail.record.name })}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </Part>
  );
}

/** The goals that a work item or an initiative serves. */
export function Goals({ detail, parts }: ServesProps) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  return (
    <Part title={t("part-goals")} add={{ label: t("part-change"), run: () => setAsked(true) }}>
      <Refs records={parts.goals} />
      {parts.goalsAbove.length > 0 ? (
        <>
          <h4 className={css.sub}>{t("part-goals-above")}</h4>
          <Refs records={parts.goalsAbove} />
        </>
      ) : null}
      {asked ? (
        <GoalsDialog record={detail.record} had={parts.goals} onClose={() => setAsked(false)} />
      ) : null}
    </Part>
  );
}

function GoalsDialog(props: { record: RecordRef; had: readonly RecordRef[]; onClose: () => void }) {
  const { record, had, onClose } = props;
  const { t } = useText();
  const rows = useWholeOutline().data?.rows;
  if (!rows) return null;
  return (
    <LinksDialog
      title={t("goals-served-ask", { name: record.name })}
      label={t("kind-goal")}
      had={had}
      all={rows.map((row) => row.record).filter((each) => each.kind === "goal")}
      save={(ids) => commands.goalsServedSet({ subject: record.id, goals: ids })}
      done={t("served-done", { name: record.name })}
      onClose={onClose}
    />
  );
}

function Refs({ records }: { records: readonly RecordRef[] }) {
  const open = useOpenRecord();
  return (
    <ul className={css.list}>
      {records.map((record) => (
        <li key={record.id}>
          <span>
            <Code>{record.label}</Code>{" "}
            <TextLink onPress={() => open(record.id)}>
              <bdi>{record.name}</bdi>
            </TextLink>
          </span>
        </li>
      ))}
    </ul>
  );
}
