import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useKept } from "./kept";

const read = (kept: unknown) => (typeof kept === "string" ? kept : "nothing");

afterEach(() => vi.restoreAllMocks());

test("what cannot be written down holds while the window is open, and is written down when that works again", () => {
  const { result } = renderHook(() => useKept("place", read));
  act(() => result.current[1]("first"));
  expect(result.current[0]).toBe("first");

  const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  act(() => result.current[1]("second"));
  expect(result.current[0]).toBe("second");
  full.mockRestore();

  act(() => result.current[1]("third"));
  expect(result.current[0]).toBe("third");
  localStorage.clear();
  act(() => result.current[1]("fourth"));
  expect(JSON.parse(localStorage.getItem(" place") ?? "null")).toBe("fourth");
});
