import type { MergeTold } from "~/backend";
import { Code } from "~/components";
import { useText } from "~/text";
import { fieldName, partName } from "./cells";
import { Cells } from "./Conflicts";
import css from "./merge.module.css";

/** What of theirs comes in without a question, under which other label, and what stays out and why. */
export function Told({ told }: { told: MergeTold }) {
  const speech = useText();
  const { t, value } = speech;
  return (
    <>
      {told.came.length > 0 ? (
        <section className={css.part}>
          <h3>{t("merge-came")}</h3>
          <Cells cells={told.came} label={t("merge-came")} />
        </section>
      ) : null}
      {told.moved.length > 0 ? (
        <section className={css.part}>
          <h3>{t("merge-moved")}</h3>
          <ul className={css.cells}>
            {told.moved.map(({ record, field, from, to }) => (
              <li key={`${record?.id} ${field}`}>
                {record ? (
                  <>
                    <bdi>{record.name}</bdi>
                    {" · "}
                  </>
                ) : null}
                {fieldName(speech, field)} <del dir="auto">{value(from)}</del>{" "}
                <ins dir="auto">{value(to)}</ins>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {told.kept.length > 0 ? (
        <section className={css.part}>
          <h3>{t("merge-kept")}</h3>
          <ul className={css.cells}>
            {told.kept.map(({ why, cell }, at) => (
              // Two fields of a record may stay out for the same reason; their place tells them apart.
              <li key={`${at} ${cell.table}`}>
                {cell.record ? <Code>{cell.record.label}</Code> : null} {partName(speech, cell)}{" "}
                {cell.theirs === null ? null : <span dir="auto">{value(cell.theirs)}</span>}{" "}
                <small>{t(`merge-kept-${why}`)}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {told.sameCount > 0 ? <p className={css.hint}>{t("merge-same", { count: told.sameCount })}</p> : null}
    </>
  );
}
