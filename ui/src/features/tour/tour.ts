import type { Place } from "~/backend";

/** A step of the tour: the place it goes to, and what is told there. */
export interface TourStep {
  /** Its title and sentences are `tour-<id>` and `tour-<id>-told`. */
  id: string;
  place: Place;
  /** Null: the first tab. */
  tab: string | null;
}

/** The way of the tour: from where the issues came to where the effort stands. */
export const STEPS: readonly TourStep[] = [
  { id: "lineage", place: "issues", tab: "lineage" },
  { id: "coverage", place: "coverage", tab: null },
  { id: "proceeding", place: "comments", tab: null },
  { id: "redline", place: "documents", tab: "redline" },
  { id: "roadmap", place: "plan", tab: "timeline" },
  { id: "dashboard", place: "home", tab: null },
];

/** How a person left the tour. */
export interface TourState {
  /** The step it goes on with, from 0; null: not begun, or gone through. */
  at: number | null;
  /** Nobody has to be told of it any more: it was gone through, or the offer was turned down. */
  isKnown: boolean;
}

const NEW: TourState = { at: null, isKnown: false };

/** Makes sense of what was kept; a step that is none begins the tour anew. */
export function readTour(kept: unknown): TourState {
  if (typeof kept !== "object" || kept === null) return NEW;
  const { at, isKnown } = kept as Partial<Record<keyof TourState, unknown>>;
  return {
    at: typeof at === "number" && STEPS[at] !== undefined ? at : null,
    isKnown: isKnown === true,
  };
}

/** The tour a step further or back. After the last step it was gone through. */
export function moved(tour: TourState, by: 1 | -1): TourState {
  const to = Math.max(0, (tour.at ?? 0) + by);
  return to < STEPS.length ? { ...tour, at: to } : { at: null, isKnown: true };
}

/** The tour as it is left. Whoever leaves the last step has seen all of it. */
export function left(tour: TourState): TourState {
  return tour.at === STEPS.length - 1 ? moved(tour, 1) : tour;
}
