import { makeStore } from "~/state/store";
import { formatDay } from "./dates";

/** The month in which the fiscal years of the open plan begin, 1 to 12; none while it is not known. */
export const fiscalMonth = makeStore<number | null>(null);

/** The fiscal year as people call it: FY21, and all four digits outside this century. */
function named(year: number): string {
  return year >= 2000 && year < 2100 ? `FY${String(year - 2000).padStart(2, "0")}` : `FY${year}`;
}

/**
 * The fiscal year and quarter that hold a day: `2020-10-15` is FY21 Q2 where years begin in July. A year is named after
 * the calendar year it ends in. A date that is known to the year alone lies in no one of them, and answers nothing.
 */
export function fiscalOf(iso: string, startMonth: number): string {
  const parts = /^(\d{4})-(\d{2})/.exec(iso);
  if (!parts) return startMonth === 1 && /^\d{4}$/.test(iso) ? named(Number(iso)) : "";
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  const quarter = Math.floor(((month + 12 - startMonth) % 12) / 3) + 1;
  return `${named(startMonth > 1 && month >= startMonth ? year + 1 : year)} Q${quarter}`;
}

/** `const dated = useDated(); dated("2020-10-15")` is 15 Oct 2020 FY21 Q2: a day within a sentence. */
export function useDated(): (iso: string) => string {
  const fiscal = useFiscal();
  return (iso) => [formatDay(iso), fiscal(iso)].filter(Boolean).join(" ");
}

/** `const fiscal = useFiscal(); fiscal("2020-10-15")` is FY21 Q2, or nothing while no plan is open. */
export function useFiscal(): (iso: string) => string {
  const month = fiscalMonth.use();
  return (iso) => (month === null ? "" : fiscalOf(iso, month));
}
