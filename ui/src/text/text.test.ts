import { describe, expect, it } from "vitest";
import { STATUSES } from "~/features/plan/statuses";
import { prepare } from "./args";
import { daysInWords, formatDay, formatInstant, formatSpan } from "./dates";
import { englishSpeech } from "./text";

const say = (key: string, clock: string) => `${key} ${clock}`;

describe("days", () => {
  it("are said in the precision they are known in", () => {
    expect(formatDay("2019")).toBe("2019");
    expect(formatDay("2020-02")).toBe("Feb 2020");
    expect(formatDay("2020-09-03")).toBe("3 Sep 2020");
    expect(formatDay("early 2020")).toBe("early 2020");
  });

  it("within what the plan says of a value are words as well", () => {
    expect(daysInWords("Draft, 2021-03 (FY21 Q3)")).toBe("Draft, Mar 2021 FY21 Q3");
    expect(daysInWords("2021-03-01 (FY21 Q3)")).toBe("1 Mar 2021 FY21 Q3");
    expect(daysInWords("Report 2021-03-01, 1,000 USD")).toBe("Report 2021-03-01, 1,000 USD");
  });

  it("say a year once in a span", () => {
    expect(formatSpan("2019-04-25", "2019-06-13")).toEqual({ start: "25 Apr", end: "13 Jun 2019" });
    expect(formatSpan("2019-06-03", "2019-06-13")).toEqual({ start: "3", end: "13 Jun 2019" });
    expect(formatSpan("2019-12-20", "2020-02-25")).toEqual({ start: "20 Dec 2019", end: "25 Feb 2020" });
    expect(formatSpan("2019", "2019-06")).toEqual({ start: "2019", end: "Jun 2019" });
  });
});

describe("instants", () => {
  it("of today and yesterday have a time, others a day", () => {
    const now = new Date(2021, 10, 2, 15, 0);
    const at = (hours: number) => String(now.getTime() - hours * 3_600_000);
    expect(formatInstant(at(1), say, now)).toBe("when-today 14:00");
    expect(formatInstant(at(20), say, now)).toBe("when-yesterday 19:00");
    expect(formatInstant(at(90), say, now)).toBe("29 Oct 2021");
  });
});

describe("arguments", () => {
  it("are read by their names", () => {
    const read = prepare({ count: "3", issue_count: "21", taken_on: "2020-02", name: "W-03" }, say);
    expect(read).toEqual({ count: 3, issue_count: 21, taken_on: "Feb 2020", name: "W-03" });
  });

  it("that run the other way are set apart", () => {
    expect(prepare({ name: "خطة" }, say)["name"]).toBe("\u2068خطة\u2069");
  });
});

describe("sentences", () => {
  it("count in words where print does", () => {
    expect(englishSpeech.t("home-gaps", { count: 7 })).toBe("Seven gaps are open");
    expect(englishSpeech.t("home-gaps", { count: 1 })).toBe("One gap is open");
    expect(englishSpeech.t("home-gaps", { count: 14 })).toBe("14 gaps are open");
  });

  it("call a status of work the same wherever it is said", () => {
    const { t } = englishSpeech;
    for (const status of STATUSES) {
      const word = t(`work-status-${status}`);
      expect([t(`value-${status}`).toLowerCase(), t(`coverage-work-${status}`)]).toEqual([word, word]);
    }
  });

  it("show the key when there is no text, so that it is seen", () => {
    expect(englishSpeech.t("nothing-like-this")).toBe("nothing-like-this");
  });

  it("find the name of a change from the name of its operation", () => {
    expect(englishSpeech.say({ key: "change-coverage_assess", args: { name: "I-2" } })).toBe("judge I-2");
  });

  it("say of what was taken back what it was", () => {
    const args = { name: "Openness", of: "change-gap-edit" };
    expect(englishSpeech.say({ key: "change-undo", args })).toBe("took back: edit gap Openness");
  });
});
