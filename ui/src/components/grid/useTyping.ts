import { useRef } from "react";
import { typedTo } from "./order";

/** How long letters belong together, in ms. */
const TOGETHER = 1000;

/** Finds rows by the letters that are typed one after the other. */
export function useTyping(): (
  key: string,
  count: number,
  textAt: (at: number) => string,
  from: number,
) => number | null {
  const typed = useRef({ letters: "", at: 0 });
  return (key, count, textAt, from) => {
    const now = performance.now();
    const before = now - typed.current.at < TOGETHER ? typed.current.letters : "";
    // A space begins nothing; it belongs to words that were begun.
    if (key === " " && before === "") return null;
    typed.current = { letters: before + key, at: now };
    return typedTo(count, textAt, before + key, from);
  };
}
