import { useQuery } from "@tanstack/react-query";
import { call, commands } from "~/backend";

export function useBaselines() {
  return useQuery({ queryKey: ["plan", "baselines"], queryFn: () => call(commands.baselineList()) });
}

/** What differs between two states; null is the plan as it is now. Asked only when there is a state to begin with. */
export function useDifference(before: string | null, after: string | null) {
  return useQuery({
    queryKey: ["plan", "difference", before, after],
    queryFn: () => call(commands.baselineCompare(before, after)),
    enabled: before !== null,
  });
}
