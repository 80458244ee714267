/** Is this an ISO day of some precision, and one that exists? 2021-02-30 is not. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (!month) return true;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? "1")));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day ?? "1");
}
