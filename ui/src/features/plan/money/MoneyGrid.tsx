import {
  Fragment,
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import type { AmountCell, MoneyCase, MoneyRow, MoneySheet } from "~/backend";
import { showToast, TextLink } from "~/components";
import { copySheet, copyText } from "~/components/tableTexts";
import { useText } from "~/text";
import { amountCell, pasted, stepped, typed, type MoneyLine, type Spot } from "./grid";
import { Amount, Below, Name, Part, sayRow, Sum, type Say } from "./MoneyParts";
import { cleared, copied, holds, sizeOf, useRange } from "./range";
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
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const returns = useRef(false);
  const years = sheet.years.map(({ year }) => year);
  const { here, range, isAll, setSpot, move, selectAll } = useRange(lines.length, years.length);
  const keyAt = ({ line, year }: Spot) => `${lines[line]?.key} ${years[year]?.id} ${inCase}`;

  // After the input is gone its cell takes the focus back.
  useEffect(() => {
    if (!returns.current || draft !== null) return;
    returns.current = false;
    cellAt(table.current, here)?.focus();
  });
  const go = (to: Spot, extends_ = false) => {
    move(to, extends_);
    const cell = cellAt(table.current, to);
    cell?.focus();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  /** What is typed in a cell at first: an amount that was refused is mended, and not typed once more. */
  const begin = (at: Spot) =>
    setDraft(refused.get(keyAt(at)) ?? typed(lines[at.line]?.row.cells[at.year]?.minor));
  const forget = (at: Spot) => {
    const left = new Map(refused);
    if (left.delete(keyAt(at))) setRefused(left);
  };
  const write = async (at: Spot, amount: string) => {
    const line = lines[at.line];
    const year = years[at.year];
    if (!line || !year) return;
    const key = keyAt(at);
    forget(at);
    if (typed(line.row.cells[at.year]?.minor).trim() === amount.trim()) return;
    if (await onWrite([amountCell(line.row, year.id, inCase, amount)])) return;
    setRefused((before) => new Map(before).set(key, amount));
    // Unless the person writes elsewhere already, it is this amount that is to be mended.
    const focused = document.activeElement;
    if (table.current?.contains(focused) && !(focused instanceof HTMLInputElement)) go(at);
  };
  const finish = (to: Spot | null) => {
    if (draft !== null) void write(here, draft);
    returns.current = true;
    setDraft(null);
    if (to) move(to);
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
  /** The amounts that are selected; of the whole sheet with its heads and names, which are cells of a sheet too. */
  const copy = () => {
    const done = isAll
      ? copySheet(asSheet(sheet, lines, t))
      : copyText({ "text/plain": copied(range, lines) });
    showToast({ text: done ? t("money-copied", { count: sizeOf(range) }) : t("table-not-copied") });
  };
  const clear = () => {
    if (refused.has(keyAt(here))) return forget(here);
    const cells = cleared(range, lines, years, inCase);
    if (cells.length > 0) void onWrite(cells);
  };
  const take = (event: MouseEvent, at: Spot) => {
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    if (!event.shiftKey) return go(at);
    // The browser would select words up to here.
    event.preventDefault();
    go(at, true);
  };
  const chosen = lines[here.line];
  const chosenCell = chosen?.row.cells[here.year];
  const note = () => {
    if (chosen && chosenCell?.minor) onNote(chosen.row, here.year);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.altKey) return;
    const mirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      if (key === "c" && !event.shiftKey) copy();
      else if (key === "a") selectAll();
      else return;
      event.preventDefault();
      return;
    }
    const to = stepped(here, event.key, lines.length, years.length, mirrored);
    if (to) go(to, event.shiftKey);
    else if (!mayEdit) return;
    else if (event.key === "F2" && event.shiftKey) note();
    else if (event.key === "Enter" || event.key === "F2") begin(here);
    else if (event.key === "Escape" && refused.has(keyAt(here))) forget(here);
    else if (event.key === "Delete" || event.key === "Backspace") clear();
    // Whatever is typed is seen, so that a sign which is no part of an amount is refused and not passed over.
    else if (event.key.length === 1 && event.key !== " ") setDraft(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent) => {
    if (!mayEdit || event.target instanceof HTMLInputElement) return;
    const from = { line: range.lines[0], year: range.years[0] };
    const { cells, outside } = pasted(event.clipboardData.getData("text/plain"), from, lines, years, inCase);
    if (cells.length === 0) return;
    event.preventDefault();
    setRefused(new Map());
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
        aria-multiselectable
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
                  const at = { line, year };
                  const on = here.line === line && here.year === year;
                  const unwritten = refused.get(keyAt(at));
                  const name = years[year]?.name ?? "";
                  return (
                    <td
                      key={name}
                      className={css.number}
                      data-spot={`${line} ${year}`}
                      tabIndex={on ? 0 : -1}
                      aria-selected={holds(range, at)}
                      data-range={(sizeOf(range) > 1 && holds(range, at)) || undefined}
                      data-refused={unwritten !== undefined || undefined}
                      onFocus={() => setSpot(at)}
                      onMouseDown={(event) => take(event, at)}
                      onMouseEnter={(event) => event.buttons === 1 && draft === null && go(at, true)}
                      onDoubleClick={() => mayEdit && begin(at)}
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
                      ) : unwritten === undefined ? (
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
                      ) : (
                        <span className={css.refused} title={t("money-refused")}>
                          <bdi>{unwritten}</bdi> <span className="aside">{t("money-refused")}</span>
                        </span>
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
