import type { Calendar } from "~/backend";
import { fiscalOf } from "~/text";

/** A fiscal year or a quarter of one. */
export interface Period {
  id: string;
  /** FY22, or FY22 Q3. */
  name: string;
  from: string;
  to: string;
}

type Year = Pick<Calendar["years"][number], "id" | "name" | "startsOn" | "endsOn">;

/** The first day of a month, counted on from the first of another. */
function monthOn(day: string, by: number): Date {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + by, 1));
}

const iso = (date: Date) => date.toISOString().slice(0, 10);
const before = (date: Date) => iso(new Date(date.getTime() - 86_400_000));

/** The years of a plan, and those up to the one that holds a day: work is reported on also when the plan has ended. */
function yearsThrough({ years, startMonth }: Pick<Calendar, "years" | "startMonth">, day: string): Year[] {
  const all: Year[] = [...years];
  const month = String(startMonth).padStart(2, "0");
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < month ? 1 : 0);
  let next = all.at(-1) ? iso(monthOn(all.at(-1)?.endsOn ?? day, 1)) : `${year}-${month}-01`;
  while (next <= day) {
    const after = monthOn(next, 12);
    const name = fiscalOf(next, startMonth).split(" ")[0] ?? next;
    all.push({ id: name, name, startsOn: next, endsOn: before(after) });
    next = iso(after);
  }
  return all;
}

/** The fiscal years up to a day and their quarters, newest first, each year before its quarters. */
export function periodsOf(calendar: Pick<Calendar, "years" | "startMonth">, day: string): Period[] {
  return yearsThrough(calendar, day)
    .toReversed()
    .flatMap((year) => {
      const quarters = [4, 3, 2, 1].map((number) => ({
        id: `${year.id} ${number}`,
        name: `${year.name} Q${number}`,
        from: iso(monthOn(year.startsOn, (number - 1) * 3)),
        to: before(monthOn(year.startsOn, number * 3)),
      }));
      return [{ id: year.id, name: year.name, from: year.startsOn, to: year.endsOn }, ...quarters];
    });
}

/** The quarter to begin with: the one that holds the day, or else the nearest that the plan has. */
export function periodAt(periods: readonly Period[], day: string): Period | null {
  const quarters = periods.filter((period) => period.id.includes(" "));
  const now = quarters.find((period) => period.from <= day && day <= period.to);
  const past = quarters.find((period) => period.to < day);
  return now ?? past ?? quarters.at(-1) ?? null;
}
