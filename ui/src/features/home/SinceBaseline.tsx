import { Section, TextLink } from "~/components";
import { useBaselines, useDifference } from "~/features/plan/baselines/queries";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import css from "./home.module.css";

/** How the plan moved since it was adopted, or else since the newest baseline. Nothing without one. */
export function SinceBaseline() {
  const { t, day } = useText();
  const go = useGo();
  const list = useBaselines().data ?? [];
  const baseline = list.find((each) => each.purpose === "adopted") ?? list[0];
  const difference = useDifference(baseline?.record.id ?? null, null);
  if (!baseline || !difference.data) return null;
  const { rows, counts, withoutReason } = difference.data;
  return (
    <Section
      title={t("baseline-finding", { count: rows.length, before: baseline.record.name })}
      deck={t("home-baseline-deck", { day: day(baseline.takenOn), count: withoutReason })}
    >
      {counts.length > 0 ? (
        <ul className={css.counts}>
          {counts.map(([kind, count]) => (
            <li key={kind}>
              <TextLink
                onPress={() =>
                  go({
                    place: "plan",
                    tab: "changes",
                    params: { from: baseline.record.id, to: null, only: kind },
                  })
                }
              >
                {t("home-baseline-count", { count, kind: t(`difference-${kind}`) })}
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={css.more}>
        <TextLink onPress={() => go({ place: "plan", tab: "changes", params: { from: baseline.record.id } })}>
          {t("home-baseline-all")}
        </TextLink>
      </p>
    </Section>
  );
}
