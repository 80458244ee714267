import { useEffect, useState, type RefObject } from "react";

/** Lines drawn beyond those in view, so that scrolling shows no gaps. */
const SPARE = 8;

/** With less room than this beside the picture, in px, who leads gives way to the names. */
const NARROW = 420;

/** How much room the picture has beside the names, and which lines are in view. */
export function useRoom(scroll: RefObject<HTMLElement | null>, line: number) {
  const [width, setWidth] = useState(900);
  const [[first, last], setShown] = useState<readonly [number, number]>([0, 600 / line + SPARE]);
  useEffect(() => {
    const view = scroll.current;
    if (!view) return;
    const measure = () => {
      setWidth(view.clientWidth);
      const top = Math.floor(view.scrollTop / line);
      const from = Math.max(0, top - SPARE);
      const to = top + Math.ceil(view.clientHeight / line) + SPARE;
      setShown((before) => (before[0] === from && before[1] === to ? before : [from, to]));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    view.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      view.removeEventListener("scroll", measure);
    };
  }, [scroll, line]);
  // Beside the pane the names keep enough to be words, and the picture the larger half.
  const share = Math.max(width * 0.4, Math.min(width * 0.46, 400));
  const names = Math.round(Math.min(Math.max(share, 320), 560));
  return { names, isNarrow: names < NARROW, room: Math.max(width - names - 24, 240), first, last };
}
