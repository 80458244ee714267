import { useState } from "react";
import type { PlanParts, RecordDetail, RecordRef, TieRow } from "~/backend";
import { Code, TextLink } from "~/components";
import { useOpenRecord } from "~/shell/route";
import { useText } from "~/text";
import { usePlanParts } from "../queries";
import { TiesDialog } from "../timeline/TiesDialog";
import { Part } from "./Part";
import css from "./parts.module.css";

/** What a work item waits for, and what waits for it. */
export function Ties({ detail, parts }: { detail: RecordDetail; parts: PlanParts }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  return (
    <Part title={t("part-ties")} add={{ label: t("timeline-ties-menu"), run: () => setAsked(true) }}>
      <TieList ties={parts.waitsFor} />
      {parts.waitedFor.length > 0 ? (
        <>
          <h4 className={css.sub}>{t("part-waited-for")}</h4>
          <TieList ties={parts.waitedFor} />
        </>
      ) : null}
      {asked ? <WaitsFor record={detail.record} onClose={() => setAsked(false)} /> : null}
    </Part>
  );
}

/** Asks what a work item waits for, wherever it is looked at. */
export function WaitsFor({ record, onClose }: { record: RecordRef; onClose: () => void }) {
  const ties = usePlanParts(record.id)?.waitsFor ?? [];
  return <TiesDialog record={record} ties={ties} onClose={onClose} />;
}

function TieList({ ties }: { ties: readonly TieRow[] }) {
  const { t } = useText();
  const open = useOpenRecord();
  return (
    <ul className={css.list}>
      {ties.map((tie) => (
        <li key={tie.id}>
          <span>
            <Code>{tie.other.label}</Code>{" "}
            <TextLink onPress={() => open(tie.other.id)}>
              <bdi>{tie.other.name}</bdi>
            </TextLink>
            <span className={css.meta}>
              {t(`dependency-${tie.kind}`)}
              {tie.lagDays === 0 ? "" : `, ${t("timeline-lag-days", { count: tie.lagDays })}`}
              {tie.shortDays === null ? null : (
                <span className={css.short}> {t("timeline-says-short", { count: tie.shortDays })}</span>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
