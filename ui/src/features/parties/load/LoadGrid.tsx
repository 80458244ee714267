import { useRef, useState, type KeyboardEvent } from "react";
import type { LoadCell, LoadRow, LoadSheet } from "~/backend";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import { mostOf, shade, walked, type LoadSpot } from "./load";
import css from "./load.module.css";

interface Props {
  sheet: LoadSheet;
  /** The cell whose items are shown. */
  spot: LoadSpot | null;
  onSpot: (spot: LoadSpot) => void;
}

/** Parties by fiscal year: the number is printed, its shade says the same again. Arrows walk, Enter shows the items. */
export function LoadGrid({ sheet, spot, onSpot }: Props) {
  const { t } = useText();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const columns = sheet.years.length + 1;
  const most = mostOf(sheet);
  const here = { row: Math.min(at.row, sheet.rows.length - 1), column: Math.min(at.column, columns - 1) };
  const open = (row: LoadRow, column: number) =>
    onSpot({ party: row.party.record.id, year: sheet.years[column]?.id ?? null });
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = sheet.rows[here.row];
    if ((event.key === "Enter" || event.key === " ") && row) {
      event.preventDefault();
      open(row, here.column);
      return;
    }
    const mirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const to = walked(here, event.key, sheet.rows.length, columns, mirrored);
    if (to.row === here.row && to.column === here.column) return;
    event.preventDefault();
    setAt(to);
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row}:${to.column}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const heads = [...sheet.years.map((year) => year.name), t("load-no-years")];
  return (
    <div className={css.scroll}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- A grid is what a table of cells to walk in is. */}
      <table ref={grid} className={css.grid} role="grid" aria-label={t("load-strip")} onKeyDown={press}>
        <thead>
          <tr>
            <th scope="col">{t("kind-party")}</th>
            <th scope="col" className={css.limit}>
              {t("load-capacity")}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={css.year}>
                <bdi>{head}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, line) => (
            <tr key={row.party.record.id}>
              <th scope="row">
                <span style={{ paddingInlineStart: row.party.level * 14 }} className={css.name}>
                  <bdi title={row.party.name}>{row.party.record.name}</bdi>
                </span>
              </th>
              <td className={css.limit}>{row.party.capacity ?? ""}</td>
              {row.cells.map((cell, column) => {
                const year = sheet.years[column]?.id ?? null;
                const chosen = spot?.party === row.party.record.id && spot.year === year;
                return (
                  <td
                    key={heads[column]}
                    data-cell={`${line}:${column}`}
                    tabIndex={line === here.row && column === here.column ? 0 : -1}
                    aria-selected={chosen}
                    className={cx(css.cell, css[`s${shade(cell.all, most)}`], chosen && css.chosen)}
                    onClick={() => {
                      setAt({ row: line, column });
                      open(row, column);
                    }}
                    onFocus={() => setAt({ row: line, column })}
                  >
                    <Figures cell={cell} limit={row.party.capacity} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.key}>{t("load-key")}</p>
    </div>
  );
}

/** What it has itself; with those below it after a stroke, where that is more. */
function Figures({ cell, limit }: { cell: LoadCell; limit: number | null }) {
  const { t } = useText();
  const said = t("load-cell", { own_count: cell.own, count: cell.all });
  return (
    <span className={css.figures}>
      {cell.isOver ? (
        <span className={css.over} aria-hidden>
          {"▲"}
        </span>
      ) : null}
      <span aria-hidden>
        {cell.all === 0 ? "·" : cell.own === cell.all ? cell.all : `${cell.own} / ${cell.all}`}
      </span>
      <span className="aside">
        {cell.isOver ? `${said} ${t("load-cell-over", { limit: String(limit ?? "") })}` : said}
      </span>
    </span>
  );
}
