import { expect, test } from "vitest";
import { fiscalOf } from "./fiscal";

test("a day lies in a fiscal year and a quarter of it, whatever month the years begin in", () => {
  expect(fiscalOf("2020-06-30", 7)).toBe("FY20 Q4");
  expect(fiscalOf("2020-07-01", 7)).toBe("FY21 Q1");
  expect(fiscalOf("2021-06", 7)).toBe("FY21 Q4");
  expect(fiscalOf("2020-12-31", 1)).toBe("FY20 Q4");
  expect(fiscalOf("2020-04-01", 4)).toBe("FY21 Q1");
  expect(fiscalOf("1999-03", 4)).toBe("FY1999 Q4");
});

test("a year alone lies in two fiscal years, unless they are the calendar's", () => {
  expect(fiscalOf("2020", 7)).toBe("");
  expect(fiscalOf("2020", 1)).toBe("FY20");
  expect(fiscalOf("soon", 7)).toBe("");
});
