import type { LineageLink, LineagePicture } from "../wire";

/** The steps of the picture, to be walked in both directions. */
export interface Graph {
  onward: (issue: string) => readonly LineageLink[];
  back: (issue: string) => readonly LineageLink[];
  /** The issues this one began as, in the order they are drawn in; itself when it came from none. */
  origins: (issue: string) => readonly string[];
  /** The issue with all it came from and all it became. */
  path: (issue: string) => ReadonlySet<string>;
}

function grouped(links: readonly LineageLink[], key: (link: LineageLink) => string | null) {
  const groups = new Map<string, LineageLink[]>();
  for (const link of links) {
    const of = key(link);
    if (of === null) continue;
    const group = groups.get(of);
    if (group) group.push(link);
    else groups.set(of, [link]);
  }
  return groups;
}

/** Reads a picture as a graph. Links are walked in the order in which their other end is drawn. */
export function makeGraph(picture: LineagePicture): Graph {
  const order = new Map<string, number>();
  for (const column of picture.columns)
    for (const node of column.nodes) order.set(node.record.id, order.size);
  const last = order.size;
  const at = (issue: string | null) => (issue === null ? last : (order.get(issue) ?? last));
  const onward = grouped(
    [...picture.links].sort((a, b) => at(a.to) - at(b.to)),
    (link) => link.from,
  );
  const back = grouped(
    [...picture.links].sort((a, b) => at(a.from) - at(b.from)),
    (link) => link.to,
  );
  const known = new Map<string, readonly string[]>();

  const origins = (issue: string): readonly string[] => {
    const found = known.get(issue);
    if (found) return found;
    const from = back.get(issue) ?? [];
    const all = from.length === 0 ? [issue] : [...new Set(from.flatMap((link) => origins(link.from)))];
    known.set(issue, all);
    return all;
  };
  const reach = (start: string, next: (issue: string) => (string | null)[]) => {
    const found = new Set<string>();
    const open = [start];
    for (let issue = open.pop(); issue !== undefined; issue = open.pop()) {
      for (const other of next(issue)) {
        if (other !== null && !found.has(other)) {
          found.add(other);
          open.push(other);
        }
      }
    }
    return found;
  };
  return {
    onward: (issue) => onward.get(issue) ?? [],
    back: (issue) => back.get(issue) ?? [],
    origins,
    path: (issue) =>
      new Set([
        issue,
        ...reach(issue, (id) => (back.get(id) ?? []).map((link) => link.from)),
        ...reach(issue, (id) => (onward.get(id) ?? []).map((link) => link.to)),
      ]),
  };
}
