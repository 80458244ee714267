import { useEffect, useState, type RefObject } from "react";

/** Lines drawn beyond those in view, so that scrolling shows no gaps. */
const SPARE = 12;

/** With less room than this beside the picture, in px, who leads gives way to the names. */
const NARROW = 420;

/** How much room the picture has beside the names, and which lines are in view. */
export function useRoom(scroll: RefObject<HTMLElement | null>, line: number) {
  const [size, setSize] = useState({ width: 900, height: 600, top: 0 });
  useEffect(() => {
    const view = scroll.current;
    if (!view) return;
    const measure = () =>
      setSize({ width: view.clientWidth, height: view.clientHeight, top: view.scrollTop });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    view.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      view.removeEventListener("scroll", measure);
    };
  }, [scroll]);
  // Beside the pane the names keep enough to be words, and the picture the larger half.
  const share = Math.max(size.width * 0.4, Math.min(size.width * 0.46, 400));
  const names = Math.round(Math.min(Math.max(share, 320), 560));
  const first = Math.max(0, Math.floor(size.top / line) - SPARE);
  return {
    names,
    isNarrow: names < NARROW,
    room: Math.max(size.width - names - 24, 240),
    first,
    last: first + Math.ceil(size.height / line) + 2 * SPARE,
  };
}
