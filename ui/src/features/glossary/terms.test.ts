import { expect, it } from "vitest";
import { finder } from "./terms";

const entry = (term: string) => ({ id: term, term, definition: `what ${term} is` });
const find = finder([entry("SO"), entry("SO/AC"), entry("PDP"), entry("issue"), entry("Public Comment")]);
const terms = (text: string) => find(text).map((each) => (each.entry ? `[${each.text}]` : each.text));

it("an acronym is found the first time it stands in a text, and the longer one first", () => {
  expect(terms("PDP 3.0 and the PDP of SO/AC chairs")).toEqual([
    "[PDP]",
    " 3.0 and the PDP of ",
    "[SO/AC]",
    " chairs",
  ]);
});

it("what stands within a word, or explains itself, is no term", () => {
  expect(terms("SOAP, PDPs and the issue")).toEqual(["SOAP, PDPs and the issue"]);
  expect(terms("")).toEqual([""]);
});
