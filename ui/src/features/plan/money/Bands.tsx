import type { MoneyBand, MoneyYear } from "~/backend";
import { useText } from "~/text";
import { amountText } from "../columns";
import css from "./money.module.css";

const TOP = 14;
const FOOT = 22;

/** How much room the picture has: a page of its own, or a tile that says the rest in a table. */
const SIZES = {
  page: { height: 190, step: 128, start: 70, end: 130 },
  tile: { height: 132, step: 47, start: 40, end: 0 },
} as const;

interface Props {
  years: readonly MoneyYear[];
  currency: string;
  size?: keyof typeof SIZES;
}

/** What amounts are counted in so that they can be read: millions where there are some. */
export function unitOf(years: readonly MoneyYear[]): 1 | 1_000_000 {
  const all = years.flatMap((year) => [...ends(year.funding), ...ends(year.expense)]);
  return Math.max(...all, 0) >= 2_000_000 ? 1_000_000 : 1;
}

const value = (minor: string | null): number | null => (minor === null ? null : Number(minor) / 100);
const ends = (band: MoneyBand) =>
  [band.low, band.base, band.high, band.actual].flatMap((each) => value(each) ?? []);

/** What comes in, from the low to the high case, with the base line; what goes out in the base case; what really was. */
export function Bands({ years, currency, size = "page" }: Props) {
  const { t } = useText();
  const { height, step, start, end } = SIZES[size];
  const all = years.flatMap((year) => [...ends(year.funding), ...ends(year.expense)]);
  if (all.length === 0) return null;
  const mirrored = document.documentElement.dir === "rtl";
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const unit = unitOf(years);
  const say = (amount: number) => (amount / unit).toLocaleString("en-GB");
  // A cut that is stated, so that small differences can be seen.
  const floor = low > high * 0.4 ? Math.floor((low * 0.95) / tick(high - low)) * tick(high - low) : 0;
  const width = start + years.length * step;
  const x = (at: number) => {
    const middle = start + at * step + step / 2;
    return mirrored ? width - middle : middle;
  };
  const y = (amount: number) => TOP + ((high - amount) / (high - floor || 1)) * (height - TOP - FOOT);
  const gap = tick((high - floor) * (size === "tile" ? 1.6 : 1));
  const ticks = Array.from({ length: Math.floor((high - floor) / gap) + 1 }, (_, at) => floor + at * gap);
  const points = (of: (year: MoneyYear) => string | null) =>
    years.flatMap((year, at) => {
      const amount = value(of(year));
      return amount === null ? [] : [{ x: x(at), y: y(amount), amount, name: year.year.name }];
    });
  const line = (of: (year: MoneyYear) => string | null) =>
    points(of)
      .map((point, at) => `${at === 0 ? "M" : "L"}${point.x} ${point.y}`)
      .join("");
  const lows = points((year) => year.funding.low);
  const highs = points((year) => year.funding.high);
  const area = [...highs, ...lows.toReversed()].map((point) => `${point.x} ${point.y}`).join("L");
  const last = (of: (year: MoneyYear) => string | null) => points(of).at(-1);
  const labels = [
    { point: last((year) => year.funding.base), text: t("money-funding-base") },
    { point: last((year) => year.expense.base), text: t("money-expense-base") },
    { point: last((year) => year.funding.high), text: t("case-high") },
    { point: last((year) => year.funding.low), text: t("case-low") },
  ];
  return (
    <figure className={css.figure}>
      <figcaption>
        {t(unit === 1 ? "money-deck" : "money-deck-millions", { currency })}
        {floor > 0 ? ` ${t("money-cut", { amount: say(floor) })}` : ""}
      </figcaption>
      <svg
        width={width + end}
        height={height}
        viewBox={`0 0 ${width + end} ${height}`}
        role="img"
        aria-label={t("money-picture")}
      >
        {ticks.map((amount) => (
          <g key={amount}>
            <line
              x1={mirrored ? 0 : start}
              x2={mirrored ? width - start : width}
              y1={y(amount)}
              y2={y(amount)}
              className={css.gridLine}
            />
            <text
              x={mirrored ? width - start + 8 : start - 8}
              y={y(amount) + 4}
              className={css.tick}
              textAnchor="end"
            >
              {say(amount)}
            </text>
          </g>
        ))}
        {lows.length > 1 && highs.length > 1 ? <path d={`M${area}Z`} className={css.band} /> : null}
        <path d={line((year) => year.funding.low)} className={css.edge} />
        <path d={line((year) => year.funding.high)} className={css.edge} />
        <path d={line((year) => year.funding.base)} className={css.base} />
        <path d={line((year) => year.expense.base)} className={css.expense} />
        {points((year) => year.funding.actual).map((point) => (
          <circle key={point.name} cx={point.x} cy={point.y} r={4} className={css.actualFunding}>
            <title>
              {t("money-actual", {
                year: point.name,
                flow: t("money-funding"),
                amount: amountText(String(point.amount * 100)),
              })}
            </title>
          </circle>
        ))}
        {points((year) => year.expense.actual).map((point) => (
          <circle key={point.name} cx={point.x} cy={point.y} r={4} className={css.actualExpense}>
            <title>
              {t("money-actual", {
                year: point.name,
                flow: t("money-expense"),
                amount: amountText(String(point.amount * 100)),
              })}
            </title>
          </circle>
        ))}
        {spread(
          size === "tile"
            ? []
            : labels.flatMap(({ point, text }) => (point ? [{ x: point.x, y: point.y, text }] : [])),
        ).map(({ x: at, y: down, text }) => (
          <text key={text} x={at + (mirrored ? -10 : 10)} y={down + 4} className={css.label}>
            {text}
          </text>
        ))}
        {years.map((year, at) => (
          <text key={year.year.id} x={x(at)} y={height - 5} className={css.tick} textAnchor="middle">
            {year.year.name}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** Labels that would stand on one another move down. */
function spread<Label extends { y: number }>(labels: readonly Label[]): Label[] {
  let below = -Infinity;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      below = Math.max(label.y, below + 13);
      return { ...label, y: below };
    });
}

/** A step of 1, 2 or 5 and zeros that cuts a range into four to ten parts. */
function tick(range: number): number {
  const rough = Math.max(range, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
}
