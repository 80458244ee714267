import type { HomeCounts, UncoveredIssueRow } from "~/backend";
import { BasisMark, Code, Section, TextLink } from "~/components";
import { useText } from "~/text";
import css from "./home.module.css";

interface Props {
  rows: readonly UncoveredIssueRow[];
  counts: HomeCounts;
  onOpen: (id: string) => void;
  onAll: () => void;
}

/** Issues nobody owns, or that no existing work is known for. */
export function Uncovered({ rows, counts, onOpen, onAll }: Props) {
  const { t } = useText();
  const title =
    rows.length === 0
      ? t("home-uncovered-none", { count: counts.issues })
      : t("home-uncovered", { count: rows.length, issue_count: counts.issues });
  return (
    <Section
      title={title}
      marks={<BasisMark basis={counts.basis} />}
      deck={
        <span className={css.key}>
          <span>
            <i className={css.has} /> {t("home-has")}
          </span>
          <span>
            <i className={css.lacks} /> {t("home-lacks")}
          </span>
        </span>
      }
    >
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t("kind-issue")}
            </th>
            <th scope="col">{t("home-owner")}</th>
            <th scope="col">{t("home-work")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.record.id}>
              <td className={css.number}>
                <Code>{row.number || row.record.label}</Code>
              </td>
              <td className={css.name}>
                <TextLink onPress={() => onOpen(row.record.id)}>
                  <bdi>{row.record.name}</bdi>
                </TextLink>
              </td>
              <td className={css.mark}>
                <Has it={row.hasOwner} />
              </td>
              <td className={css.mark}>
                <Has it={row.hasWork} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.more}>
        <TextLink onPress={onAll}>{t("home-to-coverage")}</TextLink>
      </p>
    </Section>
  );
}

function Has({ it }: { it: boolean }) {
  const { t } = useText();
  return <i className={it ? css.has : css.lacks} role="img" aria-label={t(it ? "home-has" : "home-lacks")} />;
}
