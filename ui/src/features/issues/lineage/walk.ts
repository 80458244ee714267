import type { LineagePicture } from "../wire";
import type { Graph } from "./graph";

export type Direction = "up" | "down" | "on" | "back";

/** Which issue an arrow key leads to. `visited` are the issues walked through last, newest first: the way back is theirs. */
export function walk(
  picture: LineagePicture,
  graph: Graph,
  from: string,
  direction: Direction,
  visited: readonly string[],
): string | null {
  if (direction === "up" || direction === "down") {
    const column = picture.columns.find((each) => each.nodes.some((node) => node.record.id === from));
    const at = column?.nodes.findIndex((node) => node.record.id === from) ?? -1;
    return column?.nodes[at + (direction === "down" ? 1 : -1)]?.record.id ?? null;
  }
  const next =
    direction === "on"
      ? graph.onward(from).flatMap((link) => (link.to === null ? [] : [link.to]))
      : graph.back(from).map((link) => link.from);
  return visited.find((issue) => next.includes(issue)) ?? next[0] ?? null;
}

/** The direction of an arrow key; on a page that runs from the right, the left arrow leads on. */
export function directionOf(key: string, fromTheRight: boolean): Direction | null {
  switch (key) {
    case "ArrowUp":
      return "up";
    case "ArrowDown":
      return "down";
    case "ArrowRight":
      return fromTheRight ? "back" : "on";
    case "ArrowLeft":
      return fromTheRight ? "on" : "back";
    default:
      return null;
  }
}
