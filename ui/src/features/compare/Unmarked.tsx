import type { NotTracked } from "~/backend";
import { useText } from "~/text";
import css from "./compare.module.css";

/** What differs and no mark can say. */
export function Unmarked({ all }: { all: readonly NotTracked[] }) {
  const { t } = useText();
  if (all.length === 0) return null;
  return (
    <section className={css.unmarked} aria-labelledby="unmarked-title">
      <h2 id="unmarked-title">{t("compare-unmarked")}</h2>
      <ul>
        {all.map(({ kind, name, place }, at) => {
          const paragraph = String(place.paragraph);
          const heading = place.heading ? "some" : "none";
          return (
            <li key={at}>
              {t("redline-not-tracked", { kind, name, paragraph })}{" "}
              {place.paragraph > 0
                ? t("redline-not-tracked-place", {
                    kind,
                    paragraph,
                    heading,
                    under: place.heading,
                    story: place.story,
                  })
                : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
