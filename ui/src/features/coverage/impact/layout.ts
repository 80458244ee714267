import type { Impact, ImpactNode } from "~/backend";

export const NODE = { width: 196, height: 46, gapX: 64, gapY: 8 };

export interface Placed {
  node: ImpactNode;
  x: number;
  y: number;
}

export interface Drawing {
  placed: readonly Placed[];
  steps: readonly number[];
  width: number;
  height: number;
}

/** Columns by step, what it rests on first; each node near the middle of what it is tied to. */
export function layout({ nodes, links }: Impact): Drawing {
  const steps = [...new Set(nodes.map((node) => node.step))].sort((a, b) => a - b);
  const columns = new Map(steps.map((step) => [step, nodes.filter((node) => node.step === step)]));
  const at = new Map<string, number>();
  // From the record outwards, so that each column is ordered by one that stands already.
  const outwards = steps.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  for (const step of outwards) {
    const column = columns.get(step) ?? [];
    const middle = (node: ImpactNode) => {
      const tied = links.flatMap((link) => {
        const other =
          link.on === node.record.id ? link.rests : link.rests === node.record.id ? link.on : null;
        const place = other === null ? undefined : at.get(other);
        return place === undefined ? [] : [place];
      });
      return tied.length === 0 ? 0 : tied.reduce((sum, each) => sum + each, 0) / tied.length;
    };
    const ordered = column.toSorted((a, b) => middle(a) - middle(b));
    ordered.forEach((node, index) => at.set(node.record.id, index - (ordered.length - 1) / 2));
    columns.set(step, ordered);
  }
  const tallest = Math.max(...[...columns.values()].map((column) => column.length), 1);
  const rowHeight = NODE.height + NODE.gapY;
  const height = tallest * rowHeight;
  const placed = steps.flatMap((step, column) =>
    (columns.get(step) ?? []).map((node, index, all) => ({
      node,
      x: column * (NODE.width + NODE.gapX),
      y: (height - all.length * rowHeight) / 2 + index * rowHeight + NODE.gapY / 2,
    })),
  );
  return { placed, steps, width: steps.length * (NODE.width + NODE.gapX) - NODE.gapX, height };
}

/** The node that an arrow key leads to; null when there is none. */
export function walked(drawing: Drawing, id: string, key: string): string | null {
  const here = drawing.placed.find((each) => each.node.record.id === id);
  if (!here) return null;
  const column = drawing.placed.filter((each) => each.x === here.x);
  const index = column.indexOf(here);
  if (key === "ArrowDown") return column[index + 1]?.node.record.id ?? null;
  if (key === "ArrowUp") return column[index - 1]?.node.record.id ?? null;
  const by = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (by === 0) return null;
  const x = here.x + by * (NODE.width + NODE.gapX);
  const beside = drawing.placed.filter((each) => each.x === x);
  const nearest = beside.toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0];
  return nearest?.node.record.id ?? null;
}
