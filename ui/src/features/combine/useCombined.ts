import { useQuery } from "@tanstack/react-query";
import { call, commands } from "~/backend";
import { versions } from "./versions";

/** The versions in one document. */
export function useCombined() {
  const { base, all } = versions.use();
  return useQuery({
    queryKey: ["documents", "combined", base, all],
    queryFn: () => {
      if (base === null) throw new Error("there is no document to begin with");
      const what = all.map(({ side, author }) => ({ what: side.what, author: author.trim() }));
      return call(commands.filesCombine({ base: base.what, versions: what }));
    },
    enabled: base !== null && all.length > 0,
    retry: false,
    staleTime: Infinity,
  });
}
