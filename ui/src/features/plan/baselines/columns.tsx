import type { CellDifference, RowDifference } from "~/backend";
import { Code, TextLink, type TableColumn } from "~/components";
import type { Speech } from "~/text";
import css from "./baselines.module.css";

/** A row that came, went, moved or says something else, with both values. `onReason` asks why, for those who may say it. */
export function differenceColumns(
  speech: Speech,
  onReason?: ((row: RowDifference) => void) | undefined,
): TableColumn<RowDifference>[] {
  const { t } = speech;
  const kinds = (row: RowDifference) => row.kinds.map((kind) => t(`difference-${kind}`)).join(", ");
  return [
    {
      id: "name",
      head: t("plan-column-name"),
      isRowHeader: true,
      minWidth: 240,
      text: (row) => `${row.record.label} ${row.record.name}`,
      cell: (row) => (
        <span>
          <Code>{row.record.label}</Code>{" "}
          <bdi className={row.kinds.includes("removed") ? css.gone : ""}>{row.record.name}</bdi>
          {row.under ? (
            <small className={css.under}>{t("baseline-under", { name: row.under.name })}</small>
          ) : null}
        </span>
      ),
      whole: true,
    },
    {
      id: "kinds",
      head: t("baseline-column-what"),
      width: 150,
      text: kinds,
      cell: kinds,
      whole: true,
    },
    {
      id: "cells",
      head: t("baseline-column-values"),
      minWidth: 260,
      whole: true,
      text: (row) => row.cells.map((cell) => sayCell(speech, cell)).join("; "),
      cell: (row) => (
        <ul className={css.cells}>
          {row.cells.map((cell) => (
            <li key={`${cell.term} ${cell.part ?? ""} ${cell.old ?? ""} ${cell.new ?? ""}`}>
              <Both speech={speech} cell={cell} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: "why",
      head: t("baseline-column-why"),
      minWidth: 150,
      whole: true,
      text: (row) => row.reasons.join("; "),
      cell: (row) => (
        <>
          {row.reasons.length > 0 ? (
            <bdi>{row.reasons.join("; ")}</bdi>
          ) : (
            <span className={css.silent}>{t("baseline-no-reason")}</span>
          )}{" "}
          {onReason ? (
            <TextLink onPress={() => onReason(row)}>
              {t(row.said === null ? "difference-why" : "difference-why-edit")}
            </TextLink>
          ) : null}
        </>
      ),
    },
  ];
}

function term({ t, value }: Speech, cell: CellDifference): string {
  const name = t(`fact-${cell.term}`);
  return cell.part ? `${name} (${value(cell.part)})` : name;
}

/** How something is known, and whether somebody checked it, are words of the plan. */
function valueOf({ t, value }: Speech, cell: CellDifference, said: string | null): string | null {
  if (said === null) return null;
  if (cell.term === "basis") return t(`table-basis-${said}`);
  return cell.term === "verified" ? t(`known-${said}`) : value(said);
}

function sayCell(speech: Speech, cell: CellDifference): string {
  if (cell.term === "citation") return sayCited(speech, cell);
  const nothing = speech.t("baseline-nothing");
  return speech.t("baseline-cell", {
    term: term(speech, cell),
    old: valueOf(speech, cell, cell.old) ?? nothing,
    new: valueOf(speech, cell, cell.new) ?? nothing,
  });
}

/** A source that a row, or a part of it, rests on now or no longer. */
function sayCited({ t, value }: Speech, { part, old, new: now }: CellDifference): string {
  const said =
    now === null
      ? t("baseline-rests-no-longer", { source: old ?? "" })
      : t("baseline-rests", { source: now });
  return part ? `${value(part)}: ${said}` : said;
}

/** The old value struck through, the new one after it. */
export function Both({ speech, cell }: { speech: Speech; cell: CellDifference }) {
  return (
    <>
      <span className={css.term}>{term(speech, cell)}</span>{" "}
      {cell.old === null ? null : <del dir="auto">{valueOf(speech, cell, cell.old)}</del>}{" "}
      {cell.new === null ? null : <ins dir="auto">{valueOf(speech, cell, cell.new)}</ins>}
    </>
  );
}
