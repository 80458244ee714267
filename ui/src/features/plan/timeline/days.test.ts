import { describe, expect, it } from "vitest";
import { dayOf, dragged, isoOf, months, shifted, shiftedDay } from "./days";

describe("the days of a bar", () => {
  it("a quarter later ends at the end of a month again", () => {
    const span = { start: "2020-07-01", end: "2020-11-30" };
    expect(shifted(span, 1, "quarter", "both")).toEqual({ start: "2020-10-01", end: "2021-02-28" });
    expect(shifted({ start: "2020-10-01", end: "2021-02-28" }, -1, "quarter", "both")).toEqual(span);
  });

  it("only its end moves when it is made longer, and never before its start", () => {
    const span = { start: "2020-07-01", end: "2020-07-31" };
    expect(shifted(span, 1, "month", "end")).toEqual({ start: "2020-07-01", end: "2020-08-31" });
    expect(shifted(span, -2, "month", "end")).toBe(span);
    expect(shifted(span, 1, "week", "end").end).toBe("2020-08-07");
  });

  it("follows the hand by days", () => {
    const span = { start: "2020-02-28", end: "2020-03-02" };
    expect(dragged(span, 2, "both")).toEqual({ start: "2020-03-01", end: "2020-03-04" });
    expect(dragged(span, 1, "start")).toEqual({ start: "2020-02-29", end: "2020-03-02" });
    expect(dragged(span, -9, "end")).toBe(span);
  });

  it("a milestone keeps how well its day is known, and the end of a month stays one", () => {
    expect(shiftedDay("2022-03", 1, "quarter")).toBe("2022-06");
    expect(shiftedDay("2022-03", -1, "month")).toBe("2022-02");
    expect(shiftedDay("2022-03", 1, "week")).toBe("2022-03-08");
    expect(shiftedDay("2022-01-31", 1, "month")).toBe("2022-02-28");
    expect(shiftedDay("2022-06-30", 1, "quarter")).toBe("2022-09-30");
    expect(shiftedDay("2022-06-15", 1, "month")).toBe("2022-07-15");
  });

  it("counts days without hours", () => {
    expect(isoOf(dayOf("2021-10-31") + 1)).toBe("2021-11-01");
    expect(months(dayOf("2020-11-15"), dayOf("2021-01-01")).map((month) => isoOf(month.day))).toEqual([
      "2020-11-01",
      "2020-12-01",
      "2021-01-01",
    ]);
  });
});
