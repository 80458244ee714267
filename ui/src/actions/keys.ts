import { useEffect } from "react";
import { meansShortcut } from "~/components/keys";
import { offered, type Action } from "./registry";

function isText(target: Element | null): boolean {
  if (!target) return false;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return target.matches("textarea, input:not([type=checkbox]):not([type=radio]):not([type=button])");
}

/** Which action a key press means here, if any. */
export function actionFor(event: KeyboardEvent, actions: readonly Action[]): Action | undefined {
  const target = event.target instanceof Element ? event.target : null;
  // A question has to be answered first.
  if (target?.closest("[role=dialog], [role=alertdialog]")) return undefined;
  const inText = isText(target);
  return actions.find((action) => {
    if (inText && action.yieldsToText) return false;
    const keys = [...(action.shortcut ? [action.shortcut] : []), ...(action.also ?? [])];
    return keys.some(
      (key) => !(inText && !key.includes("+") && !/^F\d/.test(key)) && meansShortcut(event, key),
    );
  });
}

/** Listens to the keys of the whole window. */
export function useActionKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = actionFor(event, offered());
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
