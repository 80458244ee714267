import { useEffect, useRef, type ReactNode } from "react";
import { TableLayout, Virtualizer } from "react-aria-components";
import { cx } from "./cx";
import { rowHeights } from "./rowHeights";
import css from "./Table.module.css";

/** From this many rows on, only those in view are drawn. */
export const MANY = 200;

/** How many frames a table may take to become as high as its rows. */
const GROWS = 10;

interface Props {
  /** Only rows in view are drawn. */
  many: boolean;
  /** At which place the row with a key stands; below zero when it is not there. */
  placeOf: (key: string) => number;
  /** The row that is selected alone. */
  selected: string | null;
  children: ReactNode;
}

/** The box that a table scrolls in. A row that is selected from elsewhere comes into view. */
export function TableView({ many, placeOf, selected, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (selected === shown.current || box.current === null) return;
    const at = selected === null ? -1 : placeOf(selected);
    // A row that is not there yet is waited for.
    if (selected !== null && at < 0) return;
    shown.current = selected;
    if (selected !== null) bringIntoView(box.current, selected, at);
  });
  const heights = rowHeights();
  return (
    <div ref={box} className={cx(css.wrap, many && css.still)}>
      {many ? (
        <Virtualizer
          layout={TableLayout}
          layoutOptions={{ estimatedRowHeight: heights.row, headingHeight: heights.head }}
        >
          {children}
        </Virtualizer>
      ) : (
        children
      )}
    </div>
  );
}

function bringIntoView(box: HTMLElement, key: string, at: number): void {
  const scroller = box.querySelector(`.${css.virtual}`) ?? box;
  const row = box.querySelector(`[role=row][data-key="${CSS.escape(key)}"]`);
  const heights = rowHeights();
  if (row) {
    // Only up or down: a row wider than the window stays where it is from side to side.
    const [view, place] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
    const above = view.top + heights.head - place.top;
    const below = place.bottom - view.bottom;
    if (above > 0) scroller.scrollTop -= above;
    else if (below > 0) scroller.scrollTop += below;
    return;
  }
  // It is not drawn; the middle of the window is where it is looked for. Rows that have just come make the table higher
  // only a frame or two later, and until then it does not scroll that far.
  const top = Math.max(0, at * heights.row - scroller.clientHeight / 2);
  const scroll = (frames: number) => {
    scroller.scrollTop = top;
    if (frames > 0 && scroller.scrollTop < top - 1) requestAnimationFrame(() => scroll(frames - 1));
  };
  scroll(GROWS);
}
