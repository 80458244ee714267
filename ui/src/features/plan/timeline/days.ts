import { CalendarDate, parseDate } from "@internationalized/date";

/** A day of the timeline: days since 1 January 1970. */
export type DayNumber = number;

const DAY = 86_400_000;

/** A day known to the day, month or year, as its first day. */
export function dayOf(iso: string): DayNumber {
  const [year, month, day] = iso.split("-").map(Number);
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1) / DAY;
}

export function isoOf(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export interface Days {
  start: string;
  end: string;
}

export type Unit = "quarter" | "month" | "week";

/** A span moved by whole units of the calendar: its months keep their lengths, and its end stays the end of its month. */
export function shifted(span: Days, by: number, unit: Unit, ends: "both" | "end"): Days {
  const step = unit === "week" ? { days: 7 * by } : { months: (unit === "quarter" ? 3 : 1) * by };
  // The day after the last is moved, so that the end of one month becomes the end of another.
  const end = parseDate(span.end).add({ days: 1 }).add(step).subtract({ days: 1 }).toString();
  const start = ends === "both" ? parseDate(span.start).add(step).toString() : span.start;
  return end < start ? span : { start, end };
}

/** A day moved by units of the calendar; one known to the month stays so while the unit is no finer. */
export function shiftedDay(iso: string, by: number, unit: Unit): string {
  const whole = isoOf(dayOf(iso));
  const moved = shifted({ start: whole, end: whole }, by, unit, "both");
  // The end of a month stays one; the first day stands for a month that is known, and stays the first.
  if (iso.length === 10) return moved.end;
  return unit === "week" ? moved.start : moved.start.slice(0, 7);
}

/** A span moved by days, as a bar is dragged. */
export function dragged(span: Days, by: number, grip: "both" | "start" | "end"): Days {
  const start = grip === "end" ? dayOf(span.start) : dayOf(span.start) + by;
  const end = grip === "start" ? dayOf(span.end) : dayOf(span.end) + by;
  if (end < start) return span;
  return { start: isoOf(start), end: isoOf(end) };
}

/** The first days of the months from one day to another. */
export function months(from: DayNumber, to: DayNumber): { day: DayNumber; date: CalendarDate }[] {
  const found = [];
  let date = parseDate(isoOf(from)).set({ day: 1 });
  while (dayOf(date.toString()) <= to) {
    found.push({ day: dayOf(date.toString()), date });
    date = date.add({ months: 1 });
  }
  return found;
}
