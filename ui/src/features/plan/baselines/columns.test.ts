import { expect, test } from "vitest";
import type { RowDifference } from "~/backend";
import { englishSpeech } from "~/text";
import { differenceColumns } from "./columns";

test("a row that is known otherwise says how, in the words of the plan, with both values", () => {
  const row: RowDifference = {
    record: { id: "1", kind: "work_item", label: "W-01", name: "Design", basis: "memory" },
    under: null,
    after: null,
    kinds: ["reworded", "regrounded"],
    cells: [
      { term: "basis", part: null, old: "sourced", new: "memory" },
      { term: "verified", part: "title", old: "verified", new: "unverified" },
      { term: "note", part: null, old: null, new: "To be asked" },
    ],
    reasons: [],
    said: null,
  };
  const columns = differenceColumns(englishSpeech);
  const said = (id: string) => columns.find((column) => column.id === id)?.text?.(row);
  expect(said("kinds")).toBe("reworded, known otherwise");
  expect(said("cells")).toBe(
    "Basis: sourced → from memory; Verified (title): checked → not checked; Note: nothing → To be asked",
  );
});
