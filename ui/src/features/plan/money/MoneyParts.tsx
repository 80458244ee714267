import type { MoneyRow, MoneySheet } from "~/backend";
import { Approximate, Code } from "~/components";
import { useText } from "~/text";
import { amountText } from "../columns";
import css from "./money.module.css";

export type Say = ReturnType<typeof useText>["t"];

export function sayRow(row: MoneyRow, t: Say): string {
  if (row.subject) return `${row.subject.label} ${row.subject.name}`;
  return row.category ?? t(row.flow === "funding" ? "money-all-funding" : "money-all-expense");
}

export function Name({ row }: { row: MoneyRow }) {
  const { t } = useText();
  if (!row.subject) return <bdi>{sayRow(row, t)}</bdi>;
  return (
    <>
      <Code>{row.subject.label}</Code> <bdi>{row.subject.name}</bdi>
      {row.whole === null ? null : (
        <small className={css.whole}>{t("money-whole", { amount: amountText(row.whole) })}</small>
      )}
    </>
  );
}

export function Amount({ minor, basis }: { minor: string; basis: MoneyRow["cells"][number]["basis"] }) {
  const text = amountText(minor);
  return basis ? <Approximate basis={basis}>{text}</Approximate> : text;
}

/** What the rows below come to, where a row says no amount of its own. */
export function Below({ minor }: { minor: string | null }) {
  const { t } = useText();
  if (minor === null) return null;
  return (
    <span className={css.below} title={t("money-below")}>
      <span aria-hidden="true">Σ</span>
      <span className="aside">{t("money-below")}</span> {amountText(minor)}
    </span>
  );
}

export function Part({ name, span }: { name: string; span: number }) {
  return (
    <tr className={css.part}>
      <th scope="rowgroup" colSpan={span}>
        {name}
      </th>
    </tr>
  );
}

export function Sum(props: { name: string; years: MoneySheet; of: (year: number) => string | null }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row">{props.name}</th>
      {props.years.years.map(({ year }, at) => {
        const minor = props.of(at);
        return (
          <td key={year.id} className={css.number}>
            {minor === null ? <span className={css.unknown}>{t("not-known")}</span> : amountText(minor)}
          </td>
        );
      })}
    </tr>
  );
}
