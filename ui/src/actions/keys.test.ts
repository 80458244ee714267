import { beforeEach, describe, expect, it, vi } from "vitest";
import { actionFor } from "./keys";
import type { Action } from "./registry";

const action = (id: string, shortcut: string, more: Partial<Action> = {}): Action => ({
  id,
  label: id,
  group: "edit",
  shortcut,
  run: vi.fn(),
  ...more,
});
const actions = [
  action("save", "Mod+S"),
  action("save_as", "Mod+Shift+S"),
  action("undo", "Mod+Z", { yieldsToText: true }),
  action("redo", "Mod+Shift+Z", { also: ["Mod+Y"], yieldsToText: true }),
  action("keys", "?"),
  action("place", "Mod+3"),
  action("next", "F6"),
  action("back", "Alt+Left"),
];

/** Which action a press in an element of the page means. */
function pressed(key: string, keys: KeyboardEventInit = {}, selector = "main"): string | undefined {
  const target = document.querySelector(selector);
  let found: string | undefined;
  const hear = (event: Event) => {
    found = actionFor(event as KeyboardEvent, actions)?.id;
  };
  window.addEventListener("keydown", hear);
  target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...keys }));
  window.removeEventListener("keydown", hear);
  return found;
}

describe("keys", () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<main><input><textarea></textarea></main><div role="dialog"><button>x</button></div>';
  });

  it("tells a shortcut from the same one with Shift", () => {
    expect(pressed("s", { ctrlKey: true })).toBe("save");
    expect(pressed("S", { ctrlKey: true, shiftKey: true })).toBe("save_as");
    expect(pressed("s")).toBeUndefined();
  });

  it("knows every key of an action", () => {
    expect(pressed("y", { ctrlKey: true })).toBe("redo");
    expect(pressed("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
  });

  it("leaves undo to a text field, and saving not", () => {
    expect(pressed("z", { ctrlKey: true }, "textarea")).toBeUndefined();
    expect(pressed("s", { ctrlKey: true }, "input")).toBe("save");
  });

  it("lets a question mark be typed, and asks with it elsewhere", () => {
    expect(pressed("?", { shiftKey: true }, "input")).toBeUndefined();
    expect(pressed("?", { shiftKey: true })).toBe("keys");
  });

  it("does nothing while a question is open", () => {
    expect(pressed("s", { ctrlKey: true }, "[role=dialog] button")).toBeUndefined();
  });

  it("reads digits, function keys and arrows", () => {
    expect(pressed("3", { ctrlKey: true, code: "Digit3" })).toBe("place");
    expect(pressed("F6")).toBe("next");
    expect(pressed("ArrowLeft", { altKey: true })).toBe("back");
  });
});
