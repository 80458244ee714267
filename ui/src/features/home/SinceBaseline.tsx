import { Section, TextLink } from "~/components";
import { useBaselines, useDifference } from "~/features/plan/baselines/queries";
import { useGo } from "~/shell/route";
import { useDated, useText } from "~/text";
import { Change } from "./Change";
import { Rest } from "./Rest";
import css from "./home.module.css";

/** How many of the differences are told one by one. */
const MOST = 6;

/** How the plan moved since it was adopted, or else since the newest baseline. Nothing without one. */
export function SinceBaseline({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useText();
  const dated = useDated();
  const go = useGo();
  const list = useBaselines().data ?? [];
  const baseline = list.find((each) => each.purpose === "adopted") ?? list[0];
  const difference = useDifference(baseline?.record.id ?? null, null);
  if (!baseline || !difference.data) return null;
  const { rows, counts, withoutReason } = difference.data;
  return (
    <Section
      title={t("baseline-finding", { count: rows.length, before: baseline.record.name })}
      deck={t("home-baseline-deck", { day: dated(baseline.takenOn), count: withoutReason })}
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
      {rows.length > 0 ? (
        <ul className={css.changes}>
          {rows.slice(0, MOST).map((row) => (
            <Change key={row.record.id} row={row} onOpen={onOpen} />
          ))}
        </ul>
      ) : null}
      <Rest count={rows.length} printed={MOST} />
      <p className={css.more}>
        <TextLink onPress={() => go({ place: "plan", tab: "changes", params: { from: baseline.record.id } })}>
          {t("home-baseline-all")}
        </TextLink>
      </p>
    </Section>
  );
}
