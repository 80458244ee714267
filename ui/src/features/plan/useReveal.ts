import { useEffect, useRef } from "react";
import { call, commands } from "~/backend";

/**
 * A record that is gone to comes into view: what it stands under is unfolded, once, so that it can be folded away again.
 * `isThere` says whether it is in view already.
 */
export function useReveal(id: string | null, isThere: boolean, unfold: (ids: readonly string[]) => void) {
  const latest = useRef({ isThere, unfold });
  useEffect(() => {
    latest.current = { isThere, unfold };
  });
  useEffect(() => {
    if (id === null || latest.current.isThere) return;
    let isWanted = true;
    void call(commands.outlinePath(id)).then(
      (path) => isWanted && path.length > 0 && latest.current.unfold(path),
      // A record that is gone meanwhile has no place; the pane beside the outline says so.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
}
