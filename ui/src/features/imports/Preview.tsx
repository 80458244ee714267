import type { ImportPreview, ImportRow } from "~/backend";
import { Code } from "~/components";
import { sayFault } from "~/components/Fault";
import { useText } from "~/text";
import css from "./imports.module.css";

/** Nobody reads more rows before deciding. */
const MOST = 200;

/** What a table would do, row by row; rows that change nothing are only counted. */
export function Preview({ preview }: { preview: ImportPreview }) {
  const { t } = useText();
  const told = preview.rows.filter((row) => row.action !== "same" && row.action !== "other");
  // Rows that cannot be read come first: they are what a person has to look at.
  const order = told.toSorted((a, b) => Number(b.action === "refused") - Number(a.action === "refused"));
  return (
    <>
      <p role="status" className={css.counts}>
        {t("import-counts", {
          added: preview.added,
          changed: preview.changed,
          same: preview.same,
          refused: preview.refused,
          other: preview.other,
        })}
      </p>
      {order.length > 0 ? (
        <ol className={css.rows} aria-label={t("import-rows")}>
          {order.slice(0, MOST).map((row) => (
            <li key={row.line} data-action={row.action}>
              <Line row={row} />
            </li>
          ))}
        </ol>
      ) : null}
      {order.length > MOST ? (
        <p className={css.hint}>{t("import-more", { count: order.length - MOST })}</p>
      ) : null}
    </>
  );
}

function Line({ row }: { row: ImportRow }) {
  const speech = useText();
  const { t } = speech;
  return (
    <>
      <span className={css.line}>{t("import-line", { line: row.line })}</span>
      <span>
        <b>{t(`import-action-${row.action}`)}</b> {row.label ? <Code>{row.label}</Code> : null}{" "}
        <bdi>{row.name}</bdi>
        {row.refusal ? (
          <span className={css.refused}> {sayFault(speech, { kind: "refused", ...row.refusal })}</span>
        ) : null}
        {row.action === "change"
          ? row.cells.map((cell) => (
              <span key={cell.field} className={css.cell}>
                {t(`fact-${cell.field}`)} {cell.old === null ? null : <del dir="auto">{cell.old}</del>}{" "}
                {cell.new === null ? null : <ins dir="auto">{cell.new}</ins>}
              </span>
            ))
          : null}
      </span>
    </>
  );
}
