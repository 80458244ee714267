import { expect, test } from "vitest";
import type { RowDifference } from "~/backend";
import { englishSpeech } from "~/text";
import { differenceColumns } from "./columns";

test("a row that is known otherwise says how and from what sources, in the words of the plan", () => {
  const row: RowDifference = {
    record: { id: "1", kind: "work_item", label: "W-01", name: "Design", basis: "memory" },
    under: null,
    after: null,
    kinds: ["reworded", "regrounded"],
    cells: [
      { term: "basis", part: null, old: "sourced", new: "memory" },
      { term: "verified", part: "title", old: "verified", new: "unverified" },
      { term: "note", part: null, old: null, new: "To be asked" },
      { term: "starts_on", part: null, old: "2021-03-01 (FY21 Q3)", new: "2021-06 (FY21 Q4)" },
      { term: "citation", part: null, old: "S12 Annual report", new: null },
      { term: "citation", part: "FY22, base: 1000 USD", old: null, new: "S47 Tender" },
    ],
    reasons: [],
    said: null,
  };
  const columns = differenceColumns(englishSpeech);
  const said = (id: string) => columns.find((column) => column.id === id)?.text?.(row);
  expect(said("kinds")).toBe("reworded, known otherwise");
  expect(said("cells")).toBe(
    "Basis: sourced → from memory; Verified (title): checked → not checked; Note: nothing → To be asked; " +
      "Starts: 1 Mar 2021 FY21 Q3 → Jun 2021 FY21 Q4; no longer rests on S12 Annual report; FY22, base: 1000 USD: now rests on S47 Tender",
  );
});
