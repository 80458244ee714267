import { useQuery } from "@tanstack/react-query";
import { call, commands, type RecordRef } from "~/backend";

export function useDecisions() {
  return useQuery({ queryKey: ["home", "decisions"], queryFn: () => call(commands.decisionView()) });
}

/** What can be adopted: the plans, and the versions that have a way of adoption already. */
export function useAdoptable(): readonly RecordRef[] {
  return (useDecisions().data?.adoptions ?? []).map((adoption) => adoption.subject);
}
