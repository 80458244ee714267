import { Segmented } from "~/components";
import { useText } from "~/text";
import { CASES, shownCase } from "./case";
import css from "./plan.module.css";

/** Low, base or high: what every view of the plan shows. */
export function CaseChoice() {
  const { t } = useText();
  return (
    <span className={css.case}>
      <span aria-hidden="true">{t("plan-case")}</span>
      <Segmented
        label={t("plan-case")}
        options={CASES.map((id) => ({ id, label: t(`case-${id}`) }))}
        value={shownCase.use()}
        onChange={shownCase.set}
      />
    </span>
  );
}
