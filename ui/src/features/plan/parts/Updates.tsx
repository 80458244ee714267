import { useState } from "react";
import type { PlanParts, UpdateRow } from "~/backend";
import { Day, StatusMark } from "~/components";
import { useCalendar } from "~/shell/calendar";
import { useText } from "~/text";
import { ProgressDialog } from "../ProgressDialog";
import { shapeOf } from "../rows";
import { ageOf, isStale } from "../statuses";
import { useOutlineRow } from "../queries";
import { Part } from "./Part";
import css from "./parts.module.css";

/** How many updates are shown before the rest is asked for. */
const FIRST = 3;

/** What its people said of a work item, newest first, with how long ago that was. */
export function Updates({ id, parts }: { id: string; parts: PlanParts }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const [all, setAll] = useState(false);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const period = useCalendar()?.updatePeriodDays ?? 90;
  const row = useOutlineRow(id);
  const shown = all ? parts.updates : parts.updates.slice(0, FIRST);
  const stale = row ? isStale(row, today, period) : false;
  return (
    <Part title={t("part-updates")} add={{ label: t("plan-progress"), run: () => setAsked(true) }}>
      {stale ? (
        <p className={css.stale}>{t(parts.updates.length > 0 ? "updates-stale" : "updates-none")}</p>
      ) : null}
      <ul className={css.list}>
        {shown.map((update) => (
          <li key={update.id}>
            <Said update={update} today={today} />
          </li>
        ))}
      </ul>
      {parts.updates.length > shown.length ? (
        <button type="button" className={css.meta} onClick={() => setAll(true)}>
          {t("updates-more", { count: parts.updates.length - shown.length })}
        </button>
      ) : null}
      {asked && row ? <ProgressDialog row={row} onClose={() => setAsked(false)} /> : null}
    </Part>
  );
}

export function Said({ update, today }: { update: UpdateRow; today: string | null }) {
  const { t } = useText();
  const shape = shapeOf(update.status);
  return (
    <span>
      <span className={css.head}>
        {shape ? <StatusMark status={shape} /> : null}
        <span>{t(`work-status-${update.status}`)}</span>
        {update.percent === null ? null : <span>{t("timeline-percent", { number: update.percent })}</span>}
        <Day iso={update.toldOn} />
        {today === null ? null : <span>{t("updates-age", { count: ageOf(update.toldOn, today) })}</span>}
      </span>
      <bdi>{update.text}</bdi>
      {update.nextMilestone ? (
        <span className={css.meta}>
          {t("fact-next_milestone")}: <bdi>{update.nextMilestone}</bdi>
        </span>
      ) : null}
      {update.helpNeeded ? (
        <span className={css.meta}>
          {t("fact-help_needed")}: <bdi>{update.helpNeeded}</bdi>
        </span>
      ) : null}
    </span>
  );
}
