import { useQuery } from "@tanstack/react-query";
import { call, commands, inTurn, type TimelineBy } from "~/backend";
import { shownCase } from "../case";
import { newestCarriedOut, rested } from "./moving";
import { KEPT, OUTLINE, useOpenRows } from "../queries";

/** What nobody waits longer for, in ms. */
const LONGEST_REST = 400;
/** How long the timeline was read for the last time, in ms. */
let took = 0;

/**
 * The lines of the timeline that are not folded away. Rows that stand as in the outline are open as they are there;
 * groups are open for themselves.
 */
export function useTimeline(by: TimelineBy, baseline: string | null) {
  const inCase = shownCase.use();
  const of = by === "objective" ? OUTLINE : `timeline ${by}`;
  const [open, setOpen] = useOpenRows(of);
  const view = useQuery({
    queryKey: ["plan", "timeline", inCase, baseline, by, open],
    queryFn: async (query) => {
      const ask = { inCase, baseline, by, open: open === null ? null : [...open] };
      // A large plan is read again when the hand rests; a small one takes no time, and so there is nothing to wait for.
      await rested(Math.min(took, LONGEST_REST));
      query.signal.throwIfAborted();
      let knows = 0;
      const answer = await inTurn(query, async () => {
        knows = newestCarriedOut();
        const began = performance.now();
        const read = await call(commands.timelineInView(ask));
        took = performance.now() - began;
        return read;
      });
      if (open === null) setOpen(answer.open);
      return { timeline: answer, knows };
    },
    gcTime: KEPT,
    placeholderData: (before) => before,
  });
  return { view, open: open ?? view.data?.timeline.open ?? [], setOpen };
}

/** What would move so that everything that waits for a work item holds. */
export function usePushed(from: string | null) {
  return useQuery({
    queryKey: ["plan", "pushed", from],
    queryFn: () => call(commands.schedulePushed(from ?? "")),
    enabled: from !== null,
  });
}
