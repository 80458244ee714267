const mac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

const NAMES: Record<string, string> = mac
  ? { Mod: "⌘", Shift: "⇧", Alt: "⌥", Left: "←", Right: "→", Up: "↑", Down: "↓" }
  : { Mod: "Ctrl", Left: "←", Right: "→", Up: "↑", Down: "↓" };

/** A shortcut as it stands on the keys: `Mod+Shift+S` → Ctrl Shift S, or ⌘⇧S. */
export function nameKeys(shortcut: string): string {
  return shortcut
    .split("+")
    .map((key) => NAMES[key] ?? key)
    .join(mac ? "" : " ");
}

/** Does this key press mean the shortcut? `Mod` is Control, or Command on a Mac. */
export function meansShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const keys = shortcut.split("+");
  const key = keys.at(-1) ?? "";
  const mod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  if (mod !== keys.includes("Mod") || otherMod || event.altKey !== keys.includes("Alt")) return false;
  // A question mark needs Shift on most keyboards, so Shift says nothing about it.
  if (key === "?") return event.key === "?";
  if (event.shiftKey !== keys.includes("Shift")) return false;
  const pressed = event.key.startsWith("Arrow") ? event.key.slice(5) : event.key;
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.key === key;
  return pressed.toLowerCase() === key.toLowerCase();
}
