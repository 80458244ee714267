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

/** Showing a change in the text, and the next and previous one from where the reader is: F8 and Shift+F8. */
export function useSteps(
  data: Comparison | undefined,
  current: string | null,
  setCurrent: (id: string) => void,
  paper: RefObject<HTMLDivElement | null>,
) {
  const { t } = useText();
  const ids = data?.changes.map((change) => change.id) ?? [];
  const show = (id: string) => {
    setCurrent(id);
    paper.current?.querySelector(`[data-changes~="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
    tell(t("redline-at", { number: ids.indexOf(id) + 1, count: ids.length }));
  };
  const step = (by: 1 | -1) => {
    if (ids.length === 0) return;
    const at = current === null ? (by === 1 ? -1 : 0) : ids.indexOf(current);
    const next = (at + by + ids.length) % ids.length;
    const id = ids[next];
    if (id) show(id);
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
  return { step, show };
}
