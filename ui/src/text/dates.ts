/** Days and instants in words. A day is shown in the precision it is known in, never more. */

export type WhenKey = "when-today" | "when-yesterday";

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const localDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** `2019` → 2019, `2020-02` → Feb 2020, `2020-02-20` → 20 Feb 2020. Text that is no date stays as it is. */
export function formatDay(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!parts) return iso;
  const [, year, mm, dd] = parts;
  if (!mm) return year ?? iso;
  const date = new Date(Date.UTC(Number(year), Number(mm) - 1, Number(dd ?? "1")));
  if (Number.isNaN(date.getTime())) return iso;
  return short((dd ? day : month).format(date));
}

/** The British short form of September has four letters; every other month has three. */
function short(text: string): string {
  return text.replace("Sept", "Sep");
}

/** What the plan's side says in a line, with the days in it in words: `2021-03-01 (FY21 Q3)` is 1 Mar 2021 FY21 Q3. */
export function daysInWords(said: string): string {
  return said.replace(
    /\b(\d{4}-\d{2}(?:-\d{2})?) \((FY\d{2,4} Q[1-4])\)/g,
    (_, iso: string, fiscal: string) => `${formatDay(iso)} ${fiscal}`,
  );
}

/** An instant on the wire: UTC milliseconds as text, or ISO text. */
export function readInstant(wire: string): Date | null {
  const date = /^-?\d+$/.test(wire) ? new Date(Number(wire)) : new Date(wire);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** `14:02`. */
export function formatClock(wire: string): string {
  const date = readInstant(wire);
  return date ? clock.format(date) : wire;
}

/** How an instant is said: today and yesterday with the time, else the day. */
export function formatInstant(
  wire: string,
  say: (key: WhenKey, clock: string) => string,
  now = new Date(),
): string {
  const date = readInstant(wire);
  if (!date) return wire;
  const midnight = (of: Date) => new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime();
  const daysAgo = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (daysAgo === 0) return say("when-today", clock.format(date));
  if (daysAgo === 1) return say("when-yesterday", clock.format(date));
  return short(localDay.format(date));
}

/** Two days as the ends of a span, without saying the year or month twice: 25 Apr, 13 Jun 2019. */
export function formatSpan(start: string, end: string): { start: string; end: string } {
  const from = formatDay(start);
  const to = formatDay(end);
  const sameYear = start.slice(0, 4) === end.slice(0, 4) && start.length > 4 && end.length > 4;
  if (!sameYear) return { start: from, end: to };
  const sameMonth = start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7);
  return {
    start: from
      .split(" ")
      .slice(0, sameMonth ? -2 : -1)
      .join(" "),
    end: to,
  };
}
