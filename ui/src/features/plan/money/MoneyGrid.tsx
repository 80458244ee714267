import { Fragment, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import type { MoneyCase, MoneyRow, MoneySheet } from "~/backend";
import { Approximate, Code, TextLink } from "~/components";
import { copySheet } from "~/components/tableTexts";
import { useText } from "~/text";
import { amountText } from "../columns";
import { amountCell, pasted, stepped, typed, type MoneyLine, type Spot } from "./grid";
import type { AmountCell } from "~/backend";
import css from "./money.module.css";

interface Props {
  sheet: MoneySheet;
  lines: readonly MoneyLine[];
  inCase: MoneyCase;
  mayEdit: boolean;
  /** Writes amounts; `outside` of those that were pasted lie beyond the grid. */
  onWrite: (cells: AmountCell[], outside?: number) => Promise<boolean>;
  /** Asks what an amount rests on. */
  onNote: (row: MoneyRow, year: number) => void;
}

/** Amounts by year, walked and written like a spreadsheet. */
export function MoneyGrid({ sheet, lines, inCase, mayEdit, onWrite, onNote }: Props) {
  const { t } = useText();
  const table = useRef<HTMLTableElement>(null);
  const [spot, setSpot] = useState<Spot>({ line: 0, year: 0 });
  const [draft, setDraft] = useState<string | null>(null);
  const returns = useRef(false);
  const years = sheet.years.map(({ year }) => year);
  const here: Spot = {
    line: Math.min(spot.line, Math.max(lines.length - 1, 0)),
    year: Math.min(spot.year, Math.max(years.length - 1, 0)),
  };

  // After the input is gone its cell takes the focus back.
  useEffect(() => {
    if (!returns.current || draft !== null) return;
    returns.current = false;
    cellAt(table.current, here)?.focus();
  });
  const go = (to: Spot) => {
    setSpot(to);
    const cell = cellAt(table.current, to);
    cell?.focus();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const write = (at: Spot, amount: string) => {
    const line = lines[at.line];
    const year = years[at.year];
    if (!line || !year) return;
    if (typed(line.row.cells[at.year]?.minor).trim() === amount.trim()) return;
    void onWrite([amountCell(line.row, year.id, inCase, amount)]);
  };
  const finish = (to: Spot | null) => {
    if (draft !== null) write(here, draft);
    returns.current = true;
    setDraft(null);
    if (to) setSpot(to);
  };
  const next = (by: [number, number]): Spot => ({
    line: Math.min(Math.max(here.line + by[0], 0), lines.length - 1),
    year: Math.min(Math.max(here.year + by[1], 0), years.length - 1),
  });
  const pressInInput = (event: KeyboardEvent) => {
    if (event.key === "Enter") finish(next([event.shiftKey ? -1 : 1, 0]));
    else if (event.key === "Tab") finish(next([0, event.shiftKey ? -1 : 1]));
    else if (event.key === "Escape") {
      returns.current = true;
      setDraft(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chosen = lines[here.line];
  const chosenCell = chosen?.row.cells[here.year];
  const note = () => {
    if (chosen && chosenCell?.minor) onNote(chosen.row, here.year);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.altKey) return;
    const mirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c") {
      copySheet(asSheet(sheet, lines, t));
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const to = stepped(here, event.key, lines.length, years.length, mirrored);
    const minor = lines[here.line]?.row.cells[here.year]?.minor;
    if (to) go(to);
    else if (!mayEdit) return;
    else if (event.key === "F2" && event.shiftKey) note();
    else if (event.key === "Enter" || event.key === "F2") setDraft(typed(minor));
    else if (event.key === "Delete" || event.key === "Backspace") write(here, "");
    // Whatever is typed is seen, so that a sign which is no part of an amount is refused and not passed over.
    else if (event.key.length === 1 && event.key !== " ") setDraft(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent) => {
    if (!mayEdit || event.target instanceof HTMLInputElement) return;
    const { cells, outside } = pasted(event.clipboardData.getData("text/plain"), here, lines, years, inCase);
    if (cells.length === 0) return;
    event.preventDefault();
    void onWrite(cells, outside);
  };
  const firstItem = lines.findIndex(({ row }) => row.subject !== null);
  const firstExpense = lines.findIndex(({ row }) => row.subject === null && row.flow === "expense");
  return (
    <>
      <table
        ref={table}
        // A table that is walked with the arrow keys is a grid; its rows and cells take their roles from it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={t("money-table")}
        className={css.grid}
        onKeyDown={press}
        onPaste={paste}
      >
        <thead>
          <tr>
            <th scope="col">{t("money-column-row", { currency: sheet.currency })}</th>
            {years.map((year) => (
              <th key={year.id} scope="col" className={css.number}>
                {year.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, row }, line) => (
            <Fragment key={key}>
              {line === firstItem ? <Part name={t("money-items")} span={years.length + 1} /> : null}
              {line === firstExpense ? <Part name={t("money-expense")} span={years.length + 1} /> : null}
              {line === 0 && row.flow === "funding" && row.subject === null ? (
                <Part name={t("money-funding")} span={years.length + 1} />
              ) : null}
              <tr>
                <th scope="row" className={css.name}>
                  <Name row={row} />
                </th>
                {row.cells.map((cell, year) => {
                  const on = here.line === line && here.year === year;
                  const name = years[year]?.name ?? "";
                  return (
                    <td
                      key={name}
                      className={css.number}
                      data-spot={`${line} ${year}`}
                      tabIndex={on ? 0 : -1}
                      aria-selected={on}
                      onFocus={() => setSpot({ line, year })}
                      onClick={() => go({ line, year })}
                      onDoubleClick={() => mayEdit && setDraft(typed(cell.minor))}
                    >
                      {on && draft !== null ? (
                        <input
                          className={css.input}
                          aria-label={t("money-cell", { row: sayRow(row, t), year: name })}
                          inputMode="decimal"
                          // The person asked to write here.
                          // oxlint-disable-next-line jsx-a11y/no-autofocus
                          autoFocus
                          value={draft}
                          onChange={(event) => setDraft(event.target.value)}
                          onKeyDown={pressInInput}
                          onBlur={() => finish(null)}
                        />
                      ) : (
                        <>
                          {cell.outOfOrder ? (
                            <span className={css.warn} title={t("money-out-of-order")}>
                              <span aria-hidden="true">{"≠"}</span>
                              <span className="aside">{t("money-out-of-order")}</span>{" "}
                            </span>
                          ) : null}
                          {cell.note === null ? null : (
                            <span className={css.noted} title={cell.note}>
                              <span aria-hidden="true">{"†"}</span>
                              <span className="aside">{t("money-has-note", { note: cell.note })}</span>{" "}
                            </span>
                          )}
                          {cell.minor === null ? (
                            <Below minor={cell.below} />
                          ) : (
                            <Amount minor={cell.minor} basis={cell.basis} />
                          )}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <Sum
            name={t("money-sum-funding")}
            years={sheet}
            of={(at) => bandOf(sheet, at, "funding", inCase)}
          />
          <Sum
            name={t("money-sum-expense")}
            years={sheet}
            of={(at) => bandOf(sheet, at, "expense", inCase)}
          />
          <Sum name={t("money-net")} years={sheet} of={(at) => sheet.years[at]?.net ?? null} />
        </tfoot>
      </table>
      {chosen && chosenCell?.minor && (mayEdit || chosenCell.note) ? (
        <p className={css.foot}>
          {t("money-here", { row: sayRow(chosen.row, t), year: years[here.year]?.name ?? "" })}{" "}
          {chosenCell.note ? <bdi>{chosenCell.note}</bdi> : <span>{t("money-no-note")}</span>}{" "}
          {mayEdit ? <TextLink onPress={note}>{t("money-note-edit")}</TextLink> : null}
        </p>
      ) : null}
    </>
  );
}

type Say = ReturnType<typeof useText>["t"];

export function sayRow(row: MoneyRow, t: Say): string {
  if (row.subject) return `${row.subject.label} ${row.subject.name}`;
  return row.category ?? t(row.flow === "funding" ? "money-all-funding" : "money-all-expense");
}

function asSheet(sheet: MoneySheet, lines: readonly MoneyLine[], t: Say) {
  return {
    title: t("money-table"),
    columns: [
      { head: t("money-column-row", { currency: sheet.currency }), isNumber: false },
      ...sheet.years.map(({ year }) => ({ head: year.name, isNumber: true })),
    ],
    rows: lines.map(({ row }) => [sayRow(row, t), ...row.cells.map((cell) => typed(cell.minor))]),
  };
}

function cellAt(table: HTMLTableElement | null, { line, year }: Spot): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-spot="${line} ${year}"]`) ?? null;
}

function bandOf(
  sheet: MoneySheet,
  at: number,
  flow: "funding" | "expense",
  inCase: MoneyCase,
): string | null {
  return sheet.years[at]?.[flow][inCase] ?? null;
}

function Name({ row }: { row: MoneyRow }) {
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

function Amount({ minor, basis }: { minor: string; basis: MoneyRow["cells"][number]["basis"] }) {
  const text = amountText(minor);
  return basis ? <Approximate basis={basis}>{text}</Approximate> : text;
}

/** What the rows below come to, where a row says no amount of its own. */
function Below({ minor }: { minor: string | null }) {
  const { t } = useText();
  if (minor === null) return null;
  return (
    <span className={css.below} title={t("money-below")}>
      <span aria-hidden="true">Σ</span>
      <span className="aside">{t("money-below")}</span> {amountText(minor)}
    </span>
  );
}

function Part({ name, span }: { name: string; span: number }) {
  return (
    <tr className={css.part}>
      <th scope="rowgroup" colSpan={span}>
        {name}
      </th>
    </tr>
  );
}

function Sum(props: { name: string; years: MoneySheet; of: (year: number) => string | null }) {
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
