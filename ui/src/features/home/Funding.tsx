import { BasisMark, Section, TextLink } from "~/components";
import { CASES } from "~/features/plan/case";
import { amountText } from "~/features/plan/columns";
import { useMoney } from "~/features/plan/money/queries";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import css from "./home.module.css";

/** Funding by case in the first and the last year, against expense. Nothing while the plan has no money. */
export function Funding() {
  const { t } = useText();
  const go = useGo();
  const sheet = useMoney("base").data;
  const years = (sheet?.years ?? []).filter((year) => year.funding.base !== null);
  const [first, last] = [years[0], years.at(-1)];
  if (!sheet || !first || !last) return null;
  const short = years.filter((year) => year.net?.startsWith("-")).length;
  const shown = first === last ? [first] : [first, last];
  const marked = sheet.basis === "illustrative" || sheet.basis === "inferred";
  const say = (minor: string | null) => (minor === null ? t("not-known") : amountText(minor));
  return (
    <Section
      title={t("home-funding", { count: short, first: first.year.name, last: last.year.name })}
      marks={marked && sheet.basis ? <BasisMark basis={sheet.basis} /> : null}
      deck={t("home-funding-deck", { currency: sheet.currency })}
    >
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("plan-case")}</th>
            {shown.map(({ year }) => (
              <th key={year.id} scope="col" className={css.amount}>
                {year.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CASES.map((each) => (
            <tr key={each}>
              <td>{t("home-funding-case", { case: t(`case-${each}`) })}</td>
              {shown.map(({ year, funding }) => (
                <td key={year.id} className={css.amount}>
                  {say(funding[each])}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td>{t("money-expense-base")}</td>
            {shown.map(({ year, expense }) => (
              <td key={year.id} className={css.amount}>
                {say(expense.base)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={css.more}>
        <TextLink onPress={() => go({ place: "plan", tab: "money" })}>{t("home-to-money")}</TextLink>
      </p>
    </Section>
  );
}
