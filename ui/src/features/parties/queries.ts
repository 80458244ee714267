import { useQuery } from "@tanstack/react-query";
import { call, commands } from "~/backend";

export function useParties() {
  return useQuery({ queryKey: ["parties", "list"], queryFn: () => call(commands.partyList()) });
}

/** How much each party has taken on; only what it leads, or every part in which it has to do something. */
export function useLoad(leadsOnly: boolean) {
  return useQuery({
    queryKey: ["parties", "load", leadsOnly],
    queryFn: () => call(commands.partyLoad(leadsOnly)),
    placeholderData: (before) => before,
  });
}

/** The parts in a record. */
export function useRoles(subject: string) {
  return useQuery({
    queryKey: ["record", subject, "roles"],
    queryFn: () => call(commands.recordRoles(subject)),
  });
}
