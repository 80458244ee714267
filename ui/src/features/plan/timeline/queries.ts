import { useQuery } from "@tanstack/react-query";
import { call, commands, type MoneyCase } from "~/backend";

export function useTimeline(shown: MoneyCase, baseline: string | null) {
  return useQuery({
    queryKey: ["plan", "timeline", shown, baseline],
    queryFn: () => call(commands.timelineView(shown, baseline)),
    placeholderData: (before) => before,
  });
}

/** What would move so that everything that waits for a work item holds. */
export function usePushed(from: string | null) {
  return useQuery({
    queryKey: ["plan", "pushed", from],
    queryFn: () => call(commands.schedulePushed(from ?? "")),
    enabled: from !== null,
  });
}
