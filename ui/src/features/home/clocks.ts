import type { ClockRow } from "~/backend";

/** A date of the precision known as a number of days: its first or its last. */
function daysOf(known: string, end: "first" | "last"): number {
  const [year = 1970, month, day] = known.split("-").map(Number);
  const at =
    end === "first" || day !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, day ?? 1)
      : Date.UTC(year, month ?? 12, 0);
  return at / 86_400_000;
}

/** The span of all proceedings: where on it a date lies, from 0 to 1, and where each calendar year begins. */
export function clockScale(clocks: readonly ClockRow[]) {
  const known = clocks.flatMap(({ opensOn, closesOn, reportOn }) => [
    ...(opensOn ? [daysOf(opensOn, "first")] : []),
    ...(closesOn ? [daysOf(closesOn, "last")] : []),
    ...(reportOn ? [daysOf(reportOn, "last")] : []),
  ]);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const room = Math.max(last - first, 1) * 0.04;
  const span = Math.max(last - first, 1) + 2 * room;
  const within = (days: number) => (days - first + room) / span;
  const years = [];
  const yearOf = (days: number) => new Date(days * 86_400_000).getUTCFullYear();
  for (let year = yearOf(first) + 1; known.length > 0 && year <= yearOf(last); year += 1) {
    years.push({ name: String(year), share: within(daysOf(String(year), "first")) });
  }
  return {
    share: (day: string | null, end: "first" | "last") => (day === null ? null : within(daysOf(day, end))),
    years,
  };
}
