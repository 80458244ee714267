import { describe, expect, test } from "vitest";
import { englishSpeech } from "~/text";
import { example, ref, row } from "../example.fixture";
import { issuesFinding } from "../finding";
import { strongStart } from "../pane/strong";
import { laterLists } from "../acts/lists";
import { sayOwner } from "./columns";
import { filterRows, readFilters, sayFilters, isDecided, nextUndecided } from "./filters";
import { moved, ranked } from "./ranking";

const owner = (
  party: string | null,
  state: "proposed" | "accepted" | "to_be_determined",
  statedOn: string | null,
) => ({
  id: `${party ?? "nobody"} ${state}`,
  issue: "a",
  party: party === null ? null : ref("party", party, party),
  state,
  statedOn,
  note: null,
  basis: "sourced" as const,
  sources: [],
});

const rows = [
  row("a", 1, "Culture", { works: 2, openGaps: 1, rank: 2, owners: [owner("ALAC", "accepted", "2020-02")] }),
  row("b", 2, "Coûts", { tags: [{ taxonomy: "ALAC 2019", tag: "process" }], rank: 1 }),
  row("c", 3, "Terms", { rank: null, stale: 1 }),
];

describe("filters", () => {
  const names = (params: Record<string, string>) =>
    filterRows(rows, readFilters(params)).map((each) => each.record.name);

  test("each hides what it does not mean", () => {
    expect(names({ owner: "none" })).toEqual(["Coûts", "Terms"]);
    expect(names({ work: "none" })).toEqual(["Coûts", "Terms"]);
    expect(names({ gap: "open" })).toEqual(["Culture"]);
    expect(names({ stale: "yes" })).toEqual(["Terms"]);
    expect(names({ tag: "ALAC 2019: process" })).toEqual(["Coûts"]);
  });

  test("words are found without their accents, in any case", () => {
    expect(names({ find: "COUT" })).toEqual(["Coûts"]);
    expect(names({ find: "nothing like it" })).toEqual([]);
  });

  test("what is set is said in words", () => {
    expect(sayFilters(englishSpeech, readFilters({ find: "co", gap: "open" }))).toBe("“co”, open gap");
    expect(sayFilters(englishSpeech, readFilters({}))).toBe("");
  });
});

describe("ranking", () => {
  test("an issue changes places with its neighbour, and the unranked stay out", () => {
    expect(ranked(rows)).toEqual(["b", "a"]);
    expect(moved(rows, "a", -1)).toEqual(["a", "b"]);
    expect(moved(rows, "b", -1)).toBeNull();
    expect(moved(rows, "c", 1)).toBeNull();
  });
});

test("the owner is the newest word on it", () => {
  const said = row("x", 1, "X", {
    owners: [owner("ccNSO", "proposed", "2019-10-30"), owner(null, "to_be_determined", "2020-02")],
  });
  expect(sayOwner(englishSpeech, said)).toBe("to be determined");
  expect(sayOwner(englishSpeech, row("y", 2, "Y"))).toBeNull();
});

test("issues go to lists that come after all they stand in", () => {
  const lists = example.columns.map((column) => column.list);
  const chosen = (list: string) => ({ id: list, name: list, list, gaps: 0 });
  expect(laterLists(lists, [chosen("draft"), chosen("final")]).map((list) => list.record.id)).toEqual([
    "topics",
  ]);
  expect(laterLists(lists, [chosen("topics")])).toEqual([]);
});

describe("the finding", () => {
  test("is made from the counts alone", () => {
    const finding = { ...example.finding, issues: 21, traced: 8, targets: 3 } as never;
    expect(issuesFinding(englishSpeech, finding)).toEqual({
      title: "Eight of the 21 issues first listed can be traced to the three priority topics",
      counted: true,
    });
  });

  test("gives way to the plain name where a count is 0", () => {
    const finding = { ...example.finding, traced: 0 } as never;
    expect(issuesFinding(englishSpeech, finding)).toEqual({ title: "Issues", counted: false });
    expect(issuesFinding(englishSpeech, null).counted).toBe(false);
  });
});

describe("sentences of the story", () => {
  const { t } = englishSpeech;
  const base = {
    list: "Final list",
    dated: "yes",
    dated_on: "2019-06-20",
    acted: "no",
    decided: "no",
    actor: "",
  };

  test("follow a single issue without naming it", () => {
    const args = {
      ...base,
      subject_count: "0",
      other_count: "1",
      last_other: "Demographics (5)",
      number: "7",
      name: "Recruitment and demographics",
    };
    expect(t("issue-story-merged", args)).toBe(
      "Joined with Demographics (5) as number 7, Recruitment and demographics, in “Final list” of 20 Jun 2019.",
    );
  });

  test("name several, and say who decided when", () => {
    const args = {
      ...base,
      subject_count: "2",
      subjects: "Trust (14)",
      last_subject: "Silos (18)",
      other_count: "0",
      number: "1",
      name: "Both",
      acted: "yes",
      acted_on: "2020-06",
      decided: "yes",
      actor: "ALAC",
    };
    expect(t("issue-story-merged", args)).toBe(
      "Trust (14) and Silos (18) were joined as number 1, Both, in “Final list”, Jun 2020, decided by ALAC.",
    );
  });

  test("say that no source gives a reason", () => {
    expect(t("issue-story-dropped-unknown", { ...base, subject_count: "0", followed: "yes" })).toBe(
      "Not carried into “Final list”. No source gives the reason.",
    );
  });

  test("begin in bold with the longest words that are known", () => {
    expect(strongStart("Ranked third in it", ["Ranked", "Ranked third"])).toEqual(["Ranked third", " in it"]);
    expect(strongStart("ALAC accepted", ["Ranked"])).toEqual(["", "ALAC accepted"]);
  });
});

describe("working through a list", () => {
  const step = { issue: null } as never;
  const rows = [
    row("a", 1, "A", { wentTo: [step] }),
    row("b", 2, "B"),
    row("c", 3, "C", { status: "deferred" }),
    row("d", 4, "D"),
  ];

  test("an issue is accounted for when it went somewhere or was left for later", () => {
    expect(rows.map(isDecided)).toEqual([true, false, true, false]);
  });

  test("goes on to the next that nothing was decided about, and round again", () => {
    expect(nextUndecided(rows, "b")).toBe("d");
    expect(nextUndecided(rows, "d")).toBe("b");
    expect(nextUndecided(rows, null)).toBe("b");
    expect(nextUndecided(rows.slice(0, 2), "b")).toBeNull();
  });
});
