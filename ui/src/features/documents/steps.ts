import { useEffect, useMemo, useRef, type RefObject } from "react";
import { useActions } from "~/actions";
import type { Comparison } from "~/backend";
import { tell } from "~/shell/status";
import { useText } from "~/text";

/** The counts of a comparison as the texts name them. */
export function counted({ counts }: Comparison) {
  return {
    count: counts.total,
    inserted_count: counts.inserted + counts.rowInserted,
    deleted_count: counts.deleted + counts.rowDeleted,
    reworded_count: counts.reworded,
    moved_count: counts.moved,
  };
}

/** Shows a change in the text. */
export function choose(
  paper: RefObject<HTMLDivElement | null>,
  id: string,
  setCurrent: (id: string) => void,
): void {
  setCurrent(id);
  paper.current?.querySelector(`[data-changes~="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
}

/** Next and previous change: F8 and Shift+F8, from where the reader is. */
export function useSteps(
  data: Comparison | undefined,
  current: string | null,
  setCurrent: (id: string) => void,
  paper: RefObject<HTMLDivElement | null>,
) {
  const { t } = useText();
  const step = (by: 1 | -1) => {
    const ids = data?.changes.map((change) => change.id) ?? [];
    if (ids.length === 0) return;
    const at = current === null ? (by === 1 ? -1 : 0) : ids.indexOf(current);
    const next = (at + by + ids.length) % ids.length;
    const id = ids[next];
    if (!id) return;
    choose(paper, id, setCurrent);
    tell(t("redline-at", { number: next + 1, count: ids.length }));
  };
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  const actions = useMemo(
    () => [
      {
        id: "change.next",
        label: t("redline-next"),
        group: "view" as const,
        shortcut: "F8",
        run: () => latest.current(1),
      },
      {
        id: "change.previous",
        label: t("redline-previous"),
        group: "view" as const,
        shortcut: "Shift+F8",
        run: () => latest.current(-1),
      },
    ],
    [t],
  );
  useActions(actions);
  return { step };
}
