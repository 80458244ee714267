import type { MoneyCase } from "~/backend";
import { Code, TextLink } from "~/components";
import { useText } from "~/text";
import { useTimeline } from "../timeline/queries";
import css from "./money.module.css";

/** What is given up in a case: the work that has no money in it, and the gaps that stay open without that work. */
export function Unfunded({ inCase, onOpen }: { inCase: MoneyCase; onOpen: (id: string) => void }) {
  const { t } = useText();
  const timeline = useTimeline(inCase, null).data;
  const rows = timeline?.rows.filter((row) => row.unfunded) ?? [];
  if (!timeline || rows.length === 0) return null;
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
      <ul>{rows.map(({ row }) => name(row.record))}</ul>
      <h2>{t("money-open-gaps", { count: timeline.openWithout.length })}</h2>
      <ul>{timeline.openWithout.map(name)}</ul>
    </section>
  );
}
