import type { MoneyBand, MoneyYear } from "~/backend";
import { BasisMark, Section, TextLink } from "~/components";
import { CASES, shownCase } from "~/features/plan/case";
import { Bands, unitOf } from "~/features/plan/money/Bands";
import { useMoneyYears } from "~/features/plan/money/queries";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { fundingFinding } from "./finding";
import css from "./home.module.css";

/** The most years that stand beside each other on the board's page: the horizon, and the year before it. */
const MOST = 6;

const hasMoney = ({ base, low, high, actual }: MoneyBand) =>
  [base, low, high, actual].some((each) => each !== null);

/** What comes in against what goes out, by year and case. Nothing while the plan has no money. */
export function Funding() {
  const speech = useText();
  const { t } = speech;
  const go = useGo();
  const inCase = shownCase.use();
  const money = useMoneyYears(inCase).data;
  const years = (money?.years ?? [])
    .filter((year) => hasMoney(year.funding) || hasMoney(year.expense))
    .slice(-MOST);
  // What really was is no plan, so that the finding is about the years that have one.
  const planned = years.filter((year) => year.net !== null);
  if (!money || years.length === 0) return null;
  const marked = money.basis === "illustrative" || money.basis === "inferred";
  const unit = unitOf(years);
  const say = (minor: string | null) =>
    minor === null ? "–" : (Number(minor) / 100 / unit).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  const rows = (["funding", "expense"] as const)
    .flatMap((flow) => [...CASES, "actual" as const].map((each) => ({ flow, case: each })))
    .map((row) => ({ ...row, of: (year: MoneyYear) => year[row.flow][row.case] }))
    .filter((row) => years.some((year) => row.of(year) !== null));
  return (
    <Section
      title={fundingFinding(speech, inCase, planned)}
      marks={marked && money.basis ? <BasisMark basis={money.basis} /> : null}
    >
      <Bands years={years} currency={money.currency} size="tile" />
      <table className={css.money}>
        <thead>
          <tr>
            <th scope="col">
              {t("home-funding-unit", { currency: money.currency, unit: unit === 1 ? "one" : "million" })}
            </th>
            {years.map(({ year }) => (
              <th key={year.id} scope="col" className={css.number}>
                {year.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.flow} ${row.case}`} {...(row.case === inCase ? { className: css.inCase } : {})}>
              <th scope="row">
                {t(`home-${row.flow}-${row.case === "actual" ? "actual" : "case"}`, {
                  case: t(`value-${row.case}`),
                })}
              </th>
              {years.map((year) => (
                <td key={year.year.id} className={css.number}>
                  {say(row.of(year))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.more}>
        <TextLink onPress={() => go({ place: "plan", tab: "money" })}>{t("home-to-money")}</TextLink>
      </p>
    </Section>
  );
}
