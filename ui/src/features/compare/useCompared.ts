import { useQuery, useQueryClient, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { call, commands } from "~/backend";
import { useText } from "~/text";
import { sides } from "./sides";

/** Forgets what was made before: the window keeps one document, and what is exported is the one made last. */
export function keepOnly(client: QueryClient, kind: QueryKey, key: QueryKey): void {
  const kept = JSON.stringify(key);
  client.removeQueries({ queryKey: kind, predicate: (query) => JSON.stringify(query.queryKey) !== kept });
}

/** What differs between the two documents that stand on the sides; the marks are nobody's until they are exported. */
export function useCompared() {
  const { t } = useText();
  const client = useQueryClient();
  const { before, after, choices } = sides.use();
  const kind = ["documents", "files"];
  const queryKey = [...kind, before, after, choices];
  return useQuery({
    queryKey,
    queryFn: () => {
      if (before === null || after === null) throw new Error("a side is empty");
      keepOnly(client, kind, queryKey);
      const authorship = { kind: "anonymous" as const, name: t("redline-anonymous-name") };
      return call(
        commands.filesCompare({
          before: before.what,
          after: after.what,
          choices: { ...choices, authorship },
        }),
      );
    },
    enabled: before !== null && after !== null,
    retry: false,
    staleTime: Infinity,
  });
}

/** How far the comparison under way is, in percent, asked for while it runs. */
export function useProgress(isRunning: boolean): number {
  const asked = useQuery({
    queryKey: ["documents", "comparing"],
    queryFn: () => call(commands.compareProgress()),
    enabled: isRunning,
    refetchInterval: 250,
    gcTime: 0,
  });
  return Math.round((asked.data ?? 0) / 10);
}
