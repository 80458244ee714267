import { useEffect } from "react";

/** Menus and dialogs give the focus back in the frame after they went. */
const afterTwoFrames = (run: () => void) => requestAnimationFrame(() => requestAnimationFrame(run));

/**
 * What has the focus may go by what it does: a link that leads elsewhere, the button of an empty screen. Then the heading of
 * what is there instead has it, and keys and reading aloud go on from there instead of from the window's beginning.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: Element | null = null;
    let waits = false;
    const comes = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    // A press beside everything takes the focus away on purpose: what had it is still there.
    const goes = ({ target }: FocusEvent) =>
      afterTwoFrames(() => {
        const isLeft = last === target && document.activeElement === document.body;
        if (isLeft && last?.isConnected) last = null;
      });
    const settle = () => {
      waits = false;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      if (document.querySelector("[role=dialog], [role=alertdialog]")) return;
      document.querySelector<HTMLElement>("[data-region=content] h1")?.focus({ preventScroll: true });
    };
    const look = () => {
      if (waits || !last || last.isConnected) return;
      waits = true;
      afterTwoFrames(settle);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", comes);
    document.addEventListener("focusout", goes);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", comes);
      document.removeEventListener("focusout", goes);
    };
  }, []);
}
