import type { MoneyCase, MoneySheet } from "~/backend";
import { Code, TextLink } from "~/components";
import { useText } from "~/text";
import css from "./money.module.css";

/** What is given up in a case: the work that has no money in it, and the gaps that stay open without that work. */
export function Unfunded(props: { sheet: MoneySheet; inCase: MoneyCase; onOpen: (id: string) => void }) {
  const { t } = useText();
  const { sheet, inCase, onOpen } = props;
  const rows = sheet.unfunded;
  if (rows.length === 0) return null;
  const name = (record: { id: string; label: string; name: string }) => (
    <li key={record.id}>
      <Code>{record.label}</Code>{" "}
      <TextLink onPress={() => onOpen(record.id)}>
        <bdi>{record.name}</bdi>
      </TextLink>
    </li>
  );
  return (
    <section
      className={css.mismatches}
      aria-label={t("money-unfunded", { count: rows.length, case: t(`case-${inCase}`) })}
    >
      <h2>{t("money-unfunded", { count: rows.length, case: t(`case-${inCase}`) })}</h2>
      <ul>{rows.map(name)}</ul>
      <h2>{t("money-open-gaps", { count: sheet.openWithout.length })}</h2>
      <ul>{sheet.openWithout.map(name)}</ul>
    </section>
  );
}
