import { useQuery } from "@tanstack/react-query";
import { call, commands, type StandingCount, type StandingItem, type WorkStatus } from "~/backend";
import { BasisMark, Section, StatusMark, TextLink, type Status } from "~/components";
import { useWithoutLead } from "~/features/plan/queries";
import { shapeOf } from "~/features/plan/rows";
import { STATUSES } from "~/features/plan/statuses";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import css from "./home.module.css";

/** How the work items of each objective and of none stand: one mark each, in the order of the plan. Nothing without work items. */
export function Standing({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useText();
  const go = useGo();
  const standing = useQuery({ queryKey: ["home", "standing"], queryFn: () => call(commands.homeStanding()) });
  const leaderless = useWithoutLead();
  if (!standing.data || standing.data.total === 0) return null;
  const { objectives, total, inTrouble, stale, illustrative } = standing.data;
  const isToldOneByOne = objectives.every(({ items }) => items.length > 0);
  return (
    <Section
      title={t("home-standing", { count: inTrouble, total_count: total })}
      marks={illustrative ? <BasisMark basis="illustrative" /> : null}
      deck={[
        t(isToldOneByOne ? "home-standing-deck" : "home-standing-deck-many", { count: stale }),
        ...(leaderless > 0 ? [t("home-standing-leads", { count: leaderless })] : []),
      ].join(" ")}
    >
      <ul className={css.standing}>
        {objectives.map(({ record, items, counts }) => (
          <li key={record?.id ?? "none"}>
            {record ? (
              <span className={css.name}>
                <TextLink onPress={() => onOpen(record.id)}>
                  <bdi>{record.name}</bdi>
                </TextLink>
              </span>
            ) : (
              <span className="muted">{t("home-standing-no-objective")}</span>
            )}
            {items.length > 0 ? <Items items={items} onOpen={onOpen} /> : <Counts counts={counts} />}
          </li>
        ))}
      </ul>
      {isToldOneByOne ? (
        <Key statuses={objectives.flatMap(({ items }) => items.map(({ status }) => status))} />
      ) : null}
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

function Items({ items, onOpen }: { items: readonly StandingItem[]; onOpen: (id: string) => void }) {
  const { t } = useText();
  return (
    <span className={css.marks}>
      {items.map(({ record, status }) => {
        const shape = shapeOf(status);
        return (
          <button
            key={record.id}
            type="button"
            className={css.mark}
            title={`${record.label} ${record.name}`}
            aria-label={`${record.label} ${record.name}: ${t(`work-status-${status}`)}`}
            onClick={() => onOpen(record.id)}
          >
            {shape ? <StatusMark status={shape} /> : <span aria-hidden="true">{"–"}</span>}
          </button>
        );
      })}
    </span>
  );
}

/** What each mark that is there means; one that stands for several says them all. */
function Key({ statuses }: { statuses: readonly WorkStatus[] }) {
  const { t } = useText();
  const said = new Map<Status | null, string[]>();
  for (const status of STATUSES.filter((each) => statuses.includes(each))) {
    const shape = shapeOf(status);
    said.set(shape, [...(said.get(shape) ?? []), t(`work-status-${status}`)]);
  }
  return (
    <p className={`${css.counts} small`} role="group" aria-label={t("home-standing-key")}>
      {[...said].map(([shape, words]) => (
        <span key={shape}>
          <span aria-hidden="true">{shape ? <StatusMark status={shape} /> : "–"}</span> {words.join(", ")}
        </span>
      ))}
    </p>
  );
}

/** Work items that are too many to be told one by one. */
function Counts({ counts }: { counts: readonly StandingCount[] }) {
  const { t } = useText();
  return (
    <span className={css.counts}>
      {counts.map(({ status, count }) => {
        const shape = shapeOf(status);
        return (
          <span key={status}>
            <span aria-hidden="true">{shape ? <StatusMark status={shape} /> : "–"}</span>{" "}
            {t("home-standing-count", { count, status: t(`work-status-${status}`) })}
          </span>
        );
      })}
    </span>
  );
}
