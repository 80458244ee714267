import { useMemo } from "react";
import { useKeptOverall } from "~/components";
import { enterRegion } from "~/shell/regions";
import { useGo } from "~/shell/route";
import { makeStore } from "~/state/store";
import { useText } from "~/text";
import { left, moved, readTour, STEPS, type TourState } from "./tour";

/** Whether the tour is under way. Not kept: a window that opens again offers to go on, and moves nobody by itself. */
export const touring = makeStore(false);

/** The tour as it stands, and what can be done with it. */
export function useTour() {
  const [tour, keep] = useKeptOverall("tour", readTour);
  const isOn = touring.use();
  const go = useGo();
  return useMemo(() => {
    const show = (at: number) => {
      const step = STEPS[at];
      if (step) go({ place: step.place, tab: step.tab, record: null });
    };
    const end = (next: TourState) => {
      // The part of the window with the focus goes away, so the place takes it.
      if (document.activeElement?.closest("[data-region=tour]")) enterRegion("content");
      keep(next);
      touring.set(false);
    };
    const turn = (next: TourState) => {
      if (next.at === null) return end(next);
      keep(next);
      touring.set(true);
      show(next.at);
    };
    return {
      ...tour,
      isOn,
      isLast: tour.at === STEPS.length - 1,
      /** Begins, or goes on where it was left. */
      take: () => turn({ ...tour, at: tour.at ?? 0 }),
      next: () => turn(moved(tour, 1)),
      back: () => turn(moved(tour, -1)),
      leave: () => end(left(tour)),
      /** Back to what the step is about, after looking at something else. */
      show: () => show(tour.at ?? 0),
      turnDown: () => keep({ ...tour, isKnown: true }),
    };
  }, [tour, keep, isOn, go]);
}

/** What the tour is called where it can be taken: by its name, or by the step it was left at. */
export function useTourName(): string {
  const { t } = useText();
  const { at } = useTour();
  return at === null ? t("tour-take") : t("tour-go-on", { step: at + 1, count: STEPS.length });
}
