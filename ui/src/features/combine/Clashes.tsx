import type { Clash, Left } from "~/backend";
import { TextLink } from "~/components";
import { useText } from "~/text";
import css from "./combine.module.css";

/** Where people want different things: what stood there and what each of them wants. */
export function Clashes({ all, onChoose }: { all: readonly Clash[]; onChoose: (id: string) => void }) {
  const { t } = useText();
  if (all.length === 0) return null;
  return (
    <section className={css.part} aria-labelledby="clashes-title">
      <h2 id="clashes-title">
        {t("combine-clashes")} <span className={css.count}>{all.length}</span>
      </h2>
      <ol className={css.clashes}>
        {all.map((clash, at) => (
          <li key={at}>
            <TextLink onPress={() => onChoose(clash.changeId)}>
              {t("combine-place", {
                paragraph: String(clash.place.paragraph),
                heading: clash.place.heading ? "some" : "none",
                under: clash.place.heading,
              })}
            </TextLink>
            <p dir="auto">
              {clash.before ? t("combine-before", { before: clash.before }) : t("combine-before-nothing")}
            </p>
            <ul>
              {clash.readings.map(({ author, text }) => (
                <li key={author} dir="auto">
                  {t("combine-reading", { author, text, kind: text ? "words" : "gone" })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What of whose version could not be taken over as a tracked change. */
export function NotTaken({ all }: { all: readonly Left[] }) {
  const { t } = useText();
  if (all.length === 0) return null;
  return (
    <section className={css.part} aria-labelledby="left-title">
      <h2 id="left-title">{t("combine-unmarked")}</h2>
      <ul>
        {all.map(({ author, what: { kind, name, place } }, at) => (
          <li key={at}>
            {t("combine-left", {
              author,
              what: t("redline-not-tracked", { kind, name, paragraph: String(place.paragraph) }),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
