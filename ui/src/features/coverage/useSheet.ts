import { useCallback, useMemo } from "react";
import { useGo, useWhere } from "~/shell/route";
import type { View } from "./view";

const ONLY = ["stale", "silent", "over"] as const;

export interface Sheet extends View {
  list: string | null;
  asTable: boolean;
  change: (to: Partial<View & { list: string; asTable: boolean }>) => void;
}

/** How the matrix is cut; kept in the address, so that going back finds it as it was left. */
export function useSheet(): Sheet {
  const { params } = useWhere();
  const go = useGo();
  const change = useCallback<Sheet["change"]>(
    (to) => {
      const next: Record<string, string | null> = {};
      if (to.list !== undefined) next["list"] = to.list;
      if (to.counting !== undefined) next["count"] = to.counting === "strict" ? null : to.counting;
      if (to.holesOnly !== undefined) next["holes"] = to.holesOnly ? "1" : null;
      if (to.judgedOnly !== undefined) next["works"] = to.judgedOnly ? null : "all";
      if (to.only !== undefined) next["only"] = to.only;
      if (to.asTable !== undefined) next["table"] = to.asTable ? "1" : null;
      go({ params: next, replace: true });
    },
    [go],
  );
  return useMemo(
    () => ({
      list: params["list"] ?? null,
      counting: params["count"] === "relaxed" ? "relaxed" : "strict",
      holesOnly: params["holes"] === "1",
      judgedOnly: params["works"] !== "all",
      only: ONLY.find((each) => each === params["only"]) ?? null,
      asTable: params["table"] === "1",
      change,
    }),
    [params, change],
  );
}
