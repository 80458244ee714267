import type { FiscalYear } from "~/backend";
import { dayOf, months, type DayNumber, type Unit } from "./days";

export type Zoom = "years" | "quarters" | "months";

/** The unit by which the keys move a bar: the smallest that the axis shows. */
export const UNIT: Record<Zoom, Unit> = { years: "quarter", quarters: "month", months: "week" };
const PX_A_DAY: Record<Exclude<Zoom, "years">, number> = { quarters: 1.1, months: 3.6 };

export interface Tick {
  key: string;
  x: number;
  width: number;
  label: string;
}

export interface Scale {
  width: number;
  pxADay: number;
  /** Where a day begins, from the start edge. */
  x: (day: DayNumber) => number;
  years: (Tick & { year: FiscalYear })[];
  /** Quarters, or months where there is room. */
  parts: Tick[];
}

/** Places days from the first to the last of the years. */
export function makeScale(
  years: readonly FiscalYear[],
  zoom: Zoom,
  room: number,
  name: { quarter: (number: number) => string; month: (iso: string) => string },
): Scale {
  const first = dayOf(years[0]?.startsOn ?? "2020-01-01");
  const last = dayOf(years.at(-1)?.endsOn ?? "2020-12-31");
  const days = last - first + 1;
  const pxADay = zoom === "years" ? Math.max(room / days, 0.15) : Math.max(PX_A_DAY[zoom], room / days);
  const x = (day: DayNumber) => (day - first) * pxADay;
  const parts = months(first, last).map(({ day, date }, at, all) => ({
    day,
    end: all[at + 1]?.day ?? last + 1,
    iso: date.toString(),
    inYear: years.findIndex((year) => dayOf(year.startsOn) <= day && day <= dayOf(year.endsOn)),
  }));
  const quarters = parts.flatMap((month, at) => {
    const year = years[month.inYear];
    if (!year) return [];
    const since = parts.filter((each) => each.inYear === month.inYear).indexOf(month);
    if (since % 3 !== 0) return [];
    const end = parts[Math.min(at + 2, parts.length - 1)]?.end ?? month.end;
    return [
      {
        key: month.iso,
        x: x(month.day),
        width: (end - month.day) * pxADay,
        label: name.quarter(since / 3 + 1),
      },
    ];
  });
  return {
    width: days * pxADay,
    pxADay,
    x,
    years: years.map((year) => ({
      key: year.id,
      year,
      x: x(dayOf(year.startsOn)),
      width: (dayOf(year.endsOn) - dayOf(year.startsOn) + 1) * pxADay,
      label: year.name,
    })),
    parts:
      zoom === "months"
        ? parts.map((month) => ({
            key: month.iso,
            x: x(month.day),
            width: (month.end - month.day) * pxADay,
            label: name.month(month.iso),
          }))
        : quarters,
  };
}
