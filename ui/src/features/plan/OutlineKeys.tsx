import { type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import type { PastedRow } from "~/backend";
import { useText } from "~/text";
import { pastedRows, pastedTable, type PastedTable } from "./paste";
import css from "./plan.module.css";

interface Props {
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

/** Whether keys there are the outline's: in a row, but not on its grip, nor while it is carried. */
const isPlain = (target: EventTarget) =>
  target instanceof HTMLElement &&
  target.closest("[role=row]") !== null &&
  target.closest("button, [data-carries]") === null &&
  !isText(target);

/**
 * Keys of an outliner over the table's own. Tab leaves the table as everywhere where a row can go no deeper, so that
 * nobody is caught in it.
 */
export function OutlineKeys({ onBeside, onDepth, onMove, onPaste, onTable, children }: Props) {
  const { t } = useText();
  const press = (event: KeyboardEvent) => {
    if (!isPlain(event.target)) return;
    if (event.ctrlKey || event.metaKey) {
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
      if (by === null || event.altKey || event.shiftKey) return;
      onMove(by);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const mirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const deeper = mirrored ? "ArrowLeft" : "ArrowRight";
    const lessDeep = mirrored ? "ArrowRight" : "ArrowLeft";
    if (event.key === "Enter" && !event.altKey && !event.shiftKey) onBeside();
    else if (event.altKey && event.key === deeper) onDepth(1);
    else if (event.altKey && event.key === lessDeep) onDepth(-1);
    else if (event.key !== "Tab" || event.altKey || !onDepth(event.shiftKey ? -1 : 1)) return;
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
    <div className={css.whole} role="presentation" onKeyDownCapture={press} onPaste={paste}>
      {children}
    </div>
  );
}
