import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call, commands, type Settlement } from "~/backend";
import { keepOnly } from "~/features/compare/useCompared";
import { versions } from "./versions";

/** The versions in one document. */
export function useCombined() {
  const client = useQueryClient();
  const { base, all } = versions.use();
  const kind = ["documents", "combined"];
  const queryKey = [...kind, base, all];
  return useQuery({
    queryKey,
    queryFn: () => {
      if (base === null) throw new Error("there is no document to begin with");
      keepOnly(client, kind, queryKey);
      const what = all.map(({ side, author }) => ({ what: side.what, author: author.trim() }));
      return call(commands.filesCombine({ base: base.what, versions: what }));
    },
    enabled: base !== null && all.length > 0,
    retry: false,
    staleTime: Infinity,
  });
}

/** The document with some places settled; as it was combined while none is. */
export function useSettled(settlements: readonly Settlement[]) {
  const { base, all } = versions.use();
  return useQuery({
    queryKey: ["documents", "combined", base, all, settlements],
    queryFn: () => call(commands.combinedSettle([...settlements])),
    enabled: settlements.length > 0,
    placeholderData: (before) => before,
    retry: false,
    staleTime: Infinity,
  });
}
