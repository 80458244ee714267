import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { TimelineInView } from "~/backend";
import { moving, newestCarriedOut, rested, useMoving, type Change } from "./moving";

const read = (start: string) =>
  ({
    lines: ["a", "b"].map((id) => ({
      row: { row: { record: { id } }, removed: false, span: { start, end: start }, milestones: [] },
    })),
  }) as unknown as TimelineInView;

const shown = (timeline: TimelineInView) => timeline.lines.map((line) => line.row?.span?.start);

const to =
  (start: string): Change =>
  (row) => ({ ...row, span: { start, end: start } });

test("days that are asked for stand in the picture at once, until an answer comes that knows them", () => {
  const first = read("2021-01-01");
  const { result, rerender } = renderHook(
    ({ timeline, knows }: { timeline: TimelineInView; knows: number }) => useMoving(timeline, knows),
    { initialProps: { timeline: first, knows: newestCarriedOut() } },
  );
  expect(result.current).toBe(first);
  const asked = (change: Change) => {
    let made = null as unknown as ReturnType<typeof moving>;
    act(() => {
      made = moving("a", change);
    });
    return made;
  };
  const made = asked(to("2021-02-01"));
  const next = asked((row) => to(`${row.span?.start.slice(0, 8)}15`)(row));
  expect(shown(result.current)).toEqual(["2021-02-15", "2021-01-01"]);

  // An answer that was on its way when the first was carried out does not know it.
  const before = newestCarriedOut();
  act(() => made.carriedOut());
  rerender({ timeline: read("2021-01-01"), knows: before });
  expect(shown(result.current)).toEqual(["2021-02-15", "2021-01-01"]);

  // What such an answer says stands, and what is not yet carried out stands upon it.
  rerender({ timeline: read("2021-03-01"), knows: newestCarriedOut() });
  expect(shown(result.current)).toEqual(["2021-03-15", "2021-03-01"]);
  act(() => next.refused());
  expect(shown(result.current)).toEqual(["2021-03-01", "2021-03-01"]);
});

test("the hand rests when no days were asked for during some time", async () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  let isRested = false;
  moving("a", to("2021-02-01")).refused();
  void rested(100).then(() => (isRested = true));
  await vi.advanceTimersByTimeAsync(60);
  moving("a", to("2021-03-01")).refused();
  await vi.advanceTimersByTimeAsync(60);
  expect(isRested).toBe(false);
  await vi.advanceTimersByTimeAsync(60);
  expect(isRested).toBe(true);
  vi.useRealTimers();
});
