import { useCallback, useEffect, useRef, type RefObject } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Where words are written. Searching, ticking and choosing from a list is done again in a moment, and asks for no question. */
const FIELDS = "textarea, input:not([type=search], [type=checkbox], [type=radio], [role=combobox])";

export interface Written {
  /** Whether a field of the box says something else than before somebody wrote in it. */
  isWritten: () => boolean;
  /** Back to where was written last. */
  focusLast: () => void;
}

/** Knows what was written in a box since it was opened, whatever its fields are. */
export function useWritten(box: RefObject<HTMLElement | null>, onWrite: () => void): Written {
  const before = useRef(new Map<Field, string>());
  const last = useRef<Field | null>(null);
  useEffect(() => {
    const shell = box.current;
    if (!shell) return undefined;
    const noted = before.current;
    /** What fields say when a hand comes to them: until then, what is read from the plan may still fill them. */
    const note = () => {
      for (const field of shell.querySelectorAll<Field>(FIELDS)) {
        if (last.current === null || !noted.has(field)) noted.set(field, field.value);
      }
    };
    const write = ({ target }: Event) => {
      if (!(target instanceof Element && target.matches(FIELDS))) return;
      last.current = target as Field;
      onWrite();
    };
    const comes = ["focusin", "keydown", "pointerdown"];
    note();
    for (const each of comes) shell.addEventListener(each, note, true);
    shell.addEventListener("input", write);
    return () => {
      for (const each of comes) shell.removeEventListener(each, note, true);
      shell.removeEventListener("input", write);
    };
  }, [box, onWrite]);
  const isWritten = useCallback(
    () =>
      [...before.current].some(
        ([field, value]) => field.isConnected && field.value !== value && field.value.trim() !== "",
      ),
    [],
  );
  const focusLast = useCallback(() => last.current?.focus(), []);
  return { isWritten, focusLast };
}
