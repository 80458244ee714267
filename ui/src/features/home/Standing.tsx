import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, commands, type OutlineRow } from "~/backend";
import { BasisMark, Section, StatusMark, TextLink } from "~/components";
import { shapeOf } from "~/features/plan/rows";
import { isStale } from "~/features/plan/statuses";
import { useCalendar } from "~/shell/calendar";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { byObjective } from "./standing";
import css from "./home.module.css";

/** How the work items of each objective stand: one mark each, in the order of the plan. Nothing without work items. */
export function Standing({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useText();
  const go = useGo();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const period = useCalendar()?.updatePeriodDays ?? 90;
  const outline = useQuery({
    queryKey: ["plan", "outline", "base"],
    queryFn: () => call(commands.outlineView("base")),
  });
  const groups = byObjective(outline.data?.rows ?? []);
  const items = groups.flatMap((group) => group.items);
  if (items.length === 0) return null;
  const count = (of: OutlineRow["status"]) => items.filter((row) => row.status === of).length;
  const stale = items.filter((row) => isStale(row, today, period)).length;
  const marked = items.find((row) => row.record.basis === "illustrative");
  return (
    <Section
      title={t("home-standing", { count: count("at_risk") + count("off_track"), total_count: items.length })}
      marks={marked ? <BasisMark basis="illustrative" /> : null}
      deck={t("home-standing-deck", { count: stale })}
    >
      <ul className={css.standing}>
        {groups.map(({ objective, items: below }) => (
          <li key={objective.record.id}>
            <span className={css.name}>
              <TextLink onPress={() => onOpen(objective.record.id)}>
                <bdi>{objective.record.name}</bdi>
              </TextLink>
            </span>
            <span className={css.marks}>
              {below.map((row) => {
                const shape = row.status ? shapeOf(row.status) : null;
                return (
                  <button
                    key={row.record.id}
                    type="button"
                    className={css.mark}
                    title={`${row.record.label} ${row.record.name}`}
                    aria-label={`${row.record.label} ${row.record.name}: ${t(`work-status-${row.status ?? "proposed"}`)}`}
                    onClick={() => onOpen(row.record.id)}
                  >
                    {shape ? <StatusMark status={shape} /> : <span aria-hidden="true">{"–"}</span>}
                  </button>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className={css.more}>
        {stale > 0 ? (
          <>
            <TextLink onPress={() => go({ place: "plan", tab: "progress" })}>
              {t("home-to-updates", { count: stale })}
            </TextLink>{" "}
            {"·"}{" "}
          </>
        ) : null}
        <TextLink onPress={() => go({ place: "plan", tab: "timeline" })}>{t("home-to-timeline")}</TextLink>
      </p>
    </Section>
  );
}
