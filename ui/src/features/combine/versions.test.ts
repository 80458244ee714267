import { expect, test } from "vitest";
import { fault, stem, type Version } from "./versions";

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
