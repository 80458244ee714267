import { expect, test } from "vitest";
import type { MoneyYear } from "~/backend";
import { englishSpeech } from "~/text";
import { fundingFinding } from "./finding";

const years = (...nets: string[]) =>
  nets.map((net, at) => ({ year: { name: `FY2${at}` }, net }) as unknown as MoneyYear);

test("a case in which no year has both funding and expense claims no balance", () => {
  expect(fundingFinding(englishSpeech, "low", [])).toBe(
    "No year has both funding and expense in the low case",
  );
});

test("of the money is said what the years that have both come to", () => {
  expect(fundingFinding(englishSpeech, "base", years("0", "500"))).toBe(
    "In the base case funding covers expense in every year that has both, from FY20 to FY21",
  );
  expect(fundingFinding(englishSpeech, "low", years("0", "-1", "-2"))).toBe(
    "The low case falls short in two years from FY20 to FY22",
  );
  expect(fundingFinding(englishSpeech, "high", years("-1"))).toBe(
    "The high case falls short in FY20, the one year that has both",
  );
});
