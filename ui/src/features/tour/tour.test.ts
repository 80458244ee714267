import { describe, expect, it } from "vitest";
import { left, moved, readTour, STEPS, type TourState } from "./tour";

const first: TourState = { at: 0, isKnown: false };

describe("the tour", () => {
  it("goes through lineage, coverage, proceeding, redline, roadmap and dashboard", () => {
    const order = ["lineage", "coverage", "proceeding", "redline", "roadmap", "dashboard"];
    expect(STEPS.map((step) => step.id)).toEqual(order);
  });

  it("is gone through after the last step, and need not be offered again", () => {
    let tour = first;
    for (const step of STEPS.slice(1)) {
      tour = moved(tour, 1);
      expect(STEPS[tour.at ?? -1]).toBe(step);
    }
    expect(moved(tour, 1)).toEqual({ at: null, isKnown: true });
  });

  it("goes back as far as its first step", () => {
    expect(moved(moved(first, 1), -1)).toEqual(first);
    expect(moved(first, -1)).toEqual(first);
  });

  it("left in the middle goes on with the same step", () => {
    const third = moved(moved(first, 1), 1);
    expect(readTour(JSON.parse(JSON.stringify(left(third))))).toEqual({ at: 2, isKnown: false });
  });

  it("left at the last step was gone through", () => {
    expect(left({ at: STEPS.length - 1, isKnown: false })).toEqual({ at: null, isKnown: true });
  });

  it("begins anew where nothing was kept, or a step that there is not", () => {
    const anew = { at: null, isKnown: false };
    for (const kept of [null, "lineage", 3, {}, { at: 6 }, { at: -1 }, { at: 1.5 }, { at: "2" }]) {
      expect(readTour(kept)).toEqual(anew);
    }
  });
});
