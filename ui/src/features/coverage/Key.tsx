import { useText } from "~/text";
import { Letter } from "./Letter";
import { VALUES } from "./view";
import css from "./matrix.module.css";

/** What the letters mean. */
export function Key() {
  const { t } = useText();
  return (
    <ul className={css.key} aria-label={t("coverage-key")}>
      {VALUES.map((value) => (
        <li key={value}>
          <Letter value={value} />
          {t(`coverage-value-${value}`)}
        </li>
      ))}
    </ul>
  );
}
