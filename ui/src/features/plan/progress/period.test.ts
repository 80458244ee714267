import { expect, test } from "vitest";
import { periodAt, periodsOf } from "./period";

const year = (name: string, startsOn: string, endsOn: string) => ({ id: name, name, startsOn, endsOn });
const calendar = {
  startMonth: 7,
  years: [year("FY21", "2020-07-01", "2021-06-30"), year("FY22", "2021-07-01", "2022-06-30")],
};

test("a plan's years have four quarters each, newest first", () => {
  const periods = periodsOf(calendar, "2021-11-02");
  expect(periods.map((period) => period.name).slice(0, 6)).toEqual([
    "FY22",
    "FY22 Q4",
    "FY22 Q3",
    "FY22 Q2",
    "FY22 Q1",
    "FY21",
  ]);
  expect(periods.find((period) => period.name === "FY22 Q3")).toMatchObject({
    from: "2022-01-01",
    to: "2022-03-31",
  });
});

test("a report begins with the quarter of today, or the nearest the plan has", () => {
  const periods = periodsOf(calendar, "2021-11-02");
  expect(periodAt(periods, "2021-11-02")?.name).toBe("FY22 Q2");
  expect(periodAt(periodsOf(calendar, "2024-01-01"), "2024-01-01")?.name).toBe("FY24 Q3");
  expect(periodAt(periodsOf({ ...calendar, years: [] }, "2024-01-01"), "2024-01-01")?.from).toBe(
    "2024-01-01",
  );
  expect(periodAt(periods, "2019-01-01")?.name).toBe("FY21 Q1");
  expect(periodAt([], "2019-01-01")).toBeNull();
});
