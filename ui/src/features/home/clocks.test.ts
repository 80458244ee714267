import { expect, test } from "vitest";
import type { ClockRow } from "~/backend";
import { clockScale } from "./clocks";

const clock = (opensOn: string | null, closesOn: string | null, reportOn: string | null = null) =>
  ({ opensOn, closesOn, reportOn }) as ClockRow;

test("all proceedings lie on one scale, with the years that begin within it", () => {
  const scale = clockScale([clock("2019-04-25", "2019-06-04"), clock("2020-06", "2020-08-04", "2020-10")]);
  expect(scale.years.map((year) => year.name)).toEqual(["2020"]);
  const start = scale.share("2019-04-25", "first") ?? 1;
  const end = scale.share("2020-10", "last") ?? 0;
  expect(start).toBeGreaterThan(0);
  expect(end).toBeLessThan(1);
  expect(scale.share(null, "first")).toBeNull();
});

test("without any day there are no years", () => {
  expect(clockScale([clock(null, null)]).years).toEqual([]);
});
