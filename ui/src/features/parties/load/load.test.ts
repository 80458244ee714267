import { expect, it } from "vitest";
import { shade, walked } from "./load";

it("nothing has no shade, the most has the darkest, and anything has one", () => {
  expect([0, 1, 5, 10, 20].map((count) => shade(count, 20))).toEqual([0, 1, 1, 2, 4]);
  expect(shade(0, 0)).toBe(0);
});

it("arrows walk the strip, mirrored where it reads from the right, and stop at its edges", () => {
  const at = { row: 1, column: 1 };
  expect(walked(at, "ArrowRight", 3, 4, false)).toEqual({ row: 1, column: 2 });
  expect(walked(at, "ArrowRight", 3, 4, true)).toEqual({ row: 1, column: 0 });
  expect(walked(at, "PageDown", 3, 4, false)).toEqual({ row: 2, column: 1 });
  expect(walked(at, "End", 3, 4, false)).toEqual({ row: 1, column: 3 });
  expect(walked(at, "x", 3, 4, false)).toEqual(at);
});
