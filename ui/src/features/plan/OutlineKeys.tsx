import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import type { PastedRow } from "~/backend";
import { useText } from "~/text";
import { pastedRows, pastedTable, type PastedTable } from "./paste";
import css from "./plan.module.css";

interface Props {
  /** The selected row, which keeps the focus where a key moved it. */
  row: string | null;
  /** Enter: a row beside this one. */
  onBeside: () => void;
  /** Tab and Shift+Tab, Alt and an arrow: deeper or less deep. Answers whether it could be. */
  onDepth: (by: 1 | -1) => boolean;
  /** Ctrl and an arrow: before or after the row beside it. */
  onMove: (by: 1 | -1) => void;
  onPaste: (rows: PastedRow[]) => void;
  /** A table with heads was pasted. */
  onTable: (table: PastedTable) => void;
  children: ReactNode;
}

const isText = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest("input, textarea, [role=dialog]") !== null;

/**
 * Keys of an outliner over the table's own. Tab leaves the table as everywhere where a row can go no deeper, so that
 * nobody is caught in it.
 */
export function OutlineKeys({ row, onBeside, onDepth, onMove, onPaste, onTable, children }: Props) {
  const { t } = useText();
  const root = useRef<HTMLDivElement>(null);
  const follows = useRef(false);
  useEffect(() => {
    const table = root.current;
    if (!table || row === null) return;
    const follow = () => {
      if (!follows.current) return;
      const moved = table.querySelector<HTMLElement>(`[data-key="${row}"]`);
      const here = document.activeElement;
      if (!moved || (here !== null && here !== document.body && !table.contains(here))) return;
      if (!moved.contains(here)) moved.focus();
    };
    // The table draws a moved row anew, and later than the page around it.
    const observer = new MutationObserver(follow);
    observer.observe(table, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [row]);

  const depth = (by: 1 | -1): boolean => {
    follows.current = onDepth(by);
    return follows.current;
  };
  const press = (event: KeyboardEvent) => {
    const inRow = event.target instanceof HTMLElement && event.target.closest("[role=row]") !== null;
    if (!inRow || isText(event.target)) return;
    if (event.ctrlKey || event.metaKey) {
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
      if (by === null || event.altKey || event.shiftKey) return;
      follows.current = true;
      onMove(by);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const mirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const deeper = mirrored ? "ArrowLeft" : "ArrowRight";
    const lessDeep = mirrored ? "ArrowRight" : "ArrowLeft";
    if (event.key === "Enter" && !event.altKey && !event.shiftKey) onBeside();
    else if (event.altKey && event.key === deeper) depth(1);
    else if (event.altKey && event.key === lessDeep) depth(-1);
    else if (event.key !== "Tab" || event.altKey || !depth(event.shiftKey ? -1 : 1)) {
      follows.current = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent) => {
    if (isText(event.target)) return;
    const text = event.clipboardData.getData("text/plain");
    const table = pastedTable(text, t("plan-column-name"));
    if (table) {
      event.preventDefault();
      onTable(table);
      return;
    }
    const rows = pastedRows(text);
    if (rows.length === 0) return;
    event.preventDefault();
    onPaste(rows);
  };
  return (
    <div
      ref={root}
      className={css.whole}
      role="presentation"
      onKeyDownCapture={press}
      onPaste={paste}
      onPointerDownCapture={() => {
        follows.current = false;
      }}
    >
      {children}
    </div>
  );
}
