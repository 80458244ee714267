import { expect, test } from "vitest";
import { fault, settle, standing, stem, versions, type Version } from "./versions";

const by = (author: string): Version => ({
  author,
  side: { what: { kind: "file", handle: author }, name: `${author}.docx` },
});

test("each version needs a name of its own, and one name only", () => {
  const check = (names: string[]) => names.map((_, at) => fault(names.map(by), at));
  expect(check(["Anna", "Bob"])).toEqual([null, null]);
  expect(check(["Anna", " Anna "])).toEqual([null, "combine-author-twice"]);
  expect(check([" ", "A; B"])).toEqual(["combine-author-missing", "combine-author-two"]);
});

test("a file gives its name without the ending", () => {
  expect(["Plan.DOCX", "a;b.docx", "none"].map(stem)).toEqual(["Plan", "a,b", "none"]);
});

test("a place that is settled anew stands by the last word, and can be opened again", () => {
  versions.set({ base: null, all: [], settled: [] });
  const stand = (at: number) => standing(versions.get().settled, at);
  settle(1, "Anna");
  settle(0, "");
  settle(1, "Bob");
  expect([stand(0), stand(1), stand(2)]).toEqual(["", "Bob", null]);
  settle(1, null);
  expect(versions.get().settled).toEqual([{ clash: 0, author: "" }]);
});
