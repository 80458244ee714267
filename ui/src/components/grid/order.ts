/** Which rows are picked, and the row from which Shift extends them. */
export interface Picked {
  ids: readonly string[];
  from: string | null;
}

/** A row alone; one more or one less; all from where the picking began. */
export type Picking = "alone" | "toggle" | "extend";

/** What is picked after a row was chosen, with the rows in the order they stand. */
export function picked(order: readonly string[], now: Picked, id: string, how: Picking): Picked {
  if (how === "toggle") {
    const without = now.ids.filter((each) => each !== id);
    return { ids: without.length < now.ids.length ? without : [...now.ids, id], from: id };
  }
  const from = now.from ?? now.ids[0] ?? id;
  const [start, end] = [order.indexOf(from), order.indexOf(id)];
  if (how === "alone" || start < 0 || end < 0) return { ids: [id], from: id };
  return { ids: order.slice(Math.min(start, end), Math.max(start, end) + 1), from };
}

/** A key that walks, with what is held down beside it. */
export interface Step {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** The place a key leads to among so many rows, a window being `page` rows high; nothing for a key that does not walk. */
export function walked(at: number, count: number, page: number, step: Step): number | null {
  const within = (place: number) => Math.max(0, Math.min(count - 1, place));
  switch (step.key) {
    case "ArrowDown":
      return within(at + 1);
    case "ArrowUp":
      return within(at - 1);
    case "PageDown":
      return within(at + page);
    case "PageUp":
      return within(at - page);
    case "Home":
      return 0;
    case "End":
      return within(count - 1);
    default:
      return null;
  }
}

const likeness = new Intl.Collator(undefined, { usage: "search", sensitivity: "base" });

/** The next row whose words begin with what was typed, from a place on and then from the first. */
export function typedTo(
  count: number,
  textAt: (at: number) => string,
  typed: string,
  from: number,
): number | null {
  // One letter asks for the next row; more letters may be met by the row they began at.
  const first = typed.length > 1 ? from : from + 1;
  for (let step = 0; step < count; step += 1) {
    const at = (first + step) % count;
    if (likeness.compare(textAt(at).slice(0, typed.length), typed) === 0) return at;
  }
  return null;
}
