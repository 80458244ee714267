import { useMemo } from "react";
import type { MenuEntry } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import { asking, type Act, type Chosen } from "./asking";

/** What can be done with the chosen issues, for menus: each asks before it acts. */
export function useIssueEntries(issues: readonly Chosen[]): MenuEntry[] {
  const { t } = useText();
  const mayEdit = useMayEdit();
  return useMemo(() => {
    const entry = (act: Act, enabled: boolean): MenuEntry => ({
      id: act,
      label: t(`issues-${act}`),
      isDisabled: !mayEdit || !enabled,
      startsGroup: act === "drop",
      run: () => asking.set({ act, issues }),
    });
    const some = issues.length > 0;
    return [
      entry("carry", some),
      entry("merge", some),
      entry("split", issues.length === 1),
      entry("drop", some),
      entry("defer", some),
    ];
  }, [t, mayEdit, issues]);
}
