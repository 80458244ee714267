import { useQuery } from "@tanstack/react-query";
import { call, commands } from "~/backend";
import { cx } from "~/components/cx";
import { shownCase } from "~/features/plan/case";
import { CaseChoice } from "~/features/plan/CaseChoice";
import { useText } from "~/text";
import css from "./outlook.module.css";

const HEIGHT = 56;

interface Props {
  /** The year whose open gaps the table shows; none for all gaps. */
  year: string | null;
  onYear: (year: string | null) => void;
}

export function useOutlook() {
  const inCase = shownCase.use();
  return useQuery({
    queryKey: ["coverage", "outlook", inCase],
    queryFn: () => call(commands.gapOutlook(inCase)),
    placeholderData: (before) => before,
  });
}

/** How many gaps are still open at the end of each fiscal year as the plan stands. A year shows which. */
export function GapOutlook({ year, onYear }: Props) {
  const { t } = useText();
  const inCase = shownCase.use();
  const outlook = useOutlook().data;
  if (!outlook || outlook.years.length === 0) return null;
  const most = Math.max(...outlook.years.map((each) => each.open.length), 1);
  return (
    <section className={css.outlook} aria-label={t("outlook-title", { case: t(`case-${inCase}`) })}>
      <div className={css.words}>
        <p>{t("outlook-title", { case: t(`case-${inCase}`) })}</p>
        <p className={css.never}>
          {t("outlook-never", {
            count: outlook.never.length,
            gaps: outlook.never.map((gap) => gap.label).join(", "),
          })}
        </p>
        <CaseChoice />
      </div>
      <div className={css.years} role="group" aria-label={t("outlook-years")}>
        {outlook.years.map((each) => {
          const count = each.open.length;
          const on = year === each.year.id;
          return (
            <button
              key={each.year.id}
              type="button"
              className={cx(css.year, on && css.on)}
              aria-pressed={on}
              onClick={() => onYear(on ? null : each.year.id)}
            >
              <span className={css.count}>{count}</span>
              <span className="aside"> {t("outlook-open", { count })} </span>
              <span className={css.bar} style={{ blockSize: (count / most) * HEIGHT }} />
              <span className={css.name}>{each.year.name}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
