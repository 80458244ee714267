import { expect, test } from "vitest";
import type { TableColumn } from "../columns";
import { tooMany } from "./useFitting";

const column = (id: string, width: number, givesWay?: number): TableColumn<string> => ({
  id,
  head: id,
  cell: (row) => row,
  ...(id === "name" ? { minWidth: width } : { width }),
  givesWay,
});
const columns = [column("name", 280), column("lead", 140), column("note", 100, 2), column("gaps", 90, 1)];

test("as many columns give way as it takes, those that matter least first, and the others never", () => {
  expect(tooMany(columns, 610)).toBe(0);
  expect(tooMany(columns, 609)).toBe(1);
  expect(tooMany(columns, 519)).toBe(2);
  expect(tooMany(columns, 100)).toBe(2);
});
