import { useEffect, useEffectEvent } from "react";

/** Escape closes what is open in the pane, unless a dialog or a list over the page wants the key. */
export function useEscape(isOpen: boolean, close: () => void): void {
  const closes = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      const over = "[role=dialog], [role=menu], [role=listbox]";
      if (event.target instanceof Element && event.target.closest(over)) return;
      event.preventDefault();
      closes();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isOpen]);
}
