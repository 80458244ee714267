import type { LineageNode, LineagePicture, LineageSink } from "../wire";
import type { Graph } from "./graph";

/** One issue is this wide everywhere, in px. */
export const ONE = 15;
/** How wide the bar of a node is. */
export const BAR = 6;
/** Between two nodes of a list there is room for a line of words. */
const GAP = 15;
/** Room for the rule over what is left for later, and its words. */
const LATER_GAP = 44;

export interface Sizes {
  /** Height of a row of the register. */
  row: number;
  /** Where the bar of each later column begins, from the end of the register. */
  columns: readonly number[];
}

/** A bar: an issue of a later list, or what left before it. Positions in px from the top and from the register's end. */
export interface Box {
  key: string;
  column: number;
  x: number;
  y: number;
  height: number;
  node: LineageNode | null;
  sink: LineageSink | null;
}

/** A ribbon between two bars: start and end edge, and the issues in it in the order they are drawn in. */
export interface Ribbon {
  key: string;
  from: string;
  /** Issue, or null into a sink. */
  to: string | null;
  x0: number;
  y0: number;
  h0: number;
  x1: number;
  y1: number;
  h1: number;
  origins: readonly string[];
}

export interface Drawing {
  boxes: readonly Box[];
  ribbons: readonly Ribbon[];
  /** Where the rule over the deferred issues of the last list runs. */
  later: { x: number; y: number } | null;
  height: number;
}

interface Item {
  key: string;
  node: LineageNode | null;
  sink: LineageSink | null;
  origins: readonly string[];
  incoming: readonly { link: string; from: string; origins: readonly string[] }[];
}

function sinkKey(list: string | null, relation: string): string {
  return `sink ${list ?? ""} ${relation}`;
}

/** Nodes of a column from top to bottom: issues in path order, then what left: not named again, not carried. */
function itemsOf(picture: LineagePicture, graph: Graph, column: number): Item[] {
  const list = picture.columns[column];
  const items: Item[] = (list?.nodes ?? []).map((node) => ({
    key: node.record.id,
    node,
    sink: null,
    origins: graph.origins(node.record.id),
    incoming: graph
      .back(node.record.id)
      .map((link) => ({ link: link.id, from: link.from, origins: graph.origins(link.from) })),
  }));
  const here = picture.sinks
    .filter((sink) => sink.list === (list?.list.record.id ?? null))
    .sort((a, b) => b.relation.localeCompare(a.relation));
  const before = picture.columns[column - 1]?.nodes ?? [];
  for (const sink of here) {
    const incoming = before.flatMap((node) =>
      graph
        .onward(node.record.id)
        .filter((link) => link.to === null && link.relation === sink.relation && link.sinkList === sink.list)
        .map((link) => ({ link: link.id, from: link.from, origins: graph.origins(link.from) })),
    );
    const origins = incoming.flatMap((each) => each.origins);
    items.push({ key: sinkKey(sink.list, sink.relation), node: null, sink, origins, incoming });
  }
  return items;
}

/** Lays the picture out: the rows of the register are the first column, every other bar lies where its ribbons come from. */
export function draw(picture: LineagePicture, graph: Graph, sizes: Sizes): Drawing {
  const boxes: Box[] = [];
  const ribbons: Ribbon[] = [];
  const first = picture.columns[0]?.nodes ?? [];
  const starts = new Map<string, { x: number; y: number; height: number }>();
  first.forEach((node, at) => {
    starts.set(node.record.id, { x: 0, y: at * sizes.row + (sizes.row - ONE) / 2, height: ONE });
  });
  let height = first.length * sizes.row;
  let later: Drawing["later"] = null;

  const bandAt = (issue: string, link: string) => {
    const box = starts.get(issue);
    const links = graph.onward(issue);
    const at = links.findIndex((each) => each.id === link);
    if (!box || at < 0) return null;
    const part = box.height / links.length;
    return { x: box.x, y: box.y + at * part, height: part };
  };

  for (const [at, x] of sizes.columns.entries()) {
    const column = at + 1;
    let end = -GAP;
    let last: Item | null = null;
    for (const item of itemsOf(picture, graph, column)) {
      const tall = Math.max(1, item.origins.length) * ONE;
      const bands = item.incoming.flatMap((each) => {
        const band = bandAt(each.from, each.link);
        return band ? [{ ...each, band }] : [];
      });
      const weight = bands.reduce((sum, each) => sum + each.origins.length, 0);
      const middle =
        bands.reduce((sum, { band, origins }) => sum + (band.y + band.height / 2) * origins.length, 0) /
        weight;
      const startsLater = item.node?.isDeferred === true && last?.node?.isDeferred === false;
      const least = end + (startsLater ? LATER_GAP : GAP);
      const y = Number.isFinite(middle) ? Math.max(least, middle - tall / 2) : Math.max(least, 0);
      if (startsLater && column === picture.columns.length - 1) later = { x, y: y - 26 };
      let into = y;
      for (const { link, from, origins, band } of bands) {
        const part = (tall * origins.length) / weight;
        ribbons.push({
          key: link,
          from,
          to: item.node?.record.id ?? null,
          x0: band.x,
          y0: band.y,
          h0: band.height,
          x1: x,
          y1: into,
          h1: part,
          origins,
        });
        into += part;
      }
      boxes.push({ key: item.key, column, x, y, height: tall, node: item.node, sink: item.sink });
      if (item.node) starts.set(item.node.record.id, { x: x + BAR, y, height: tall });
      end = y + tall;
      last = item;
    }
    height = Math.max(height, end + GAP);
  }
  return { boxes, ribbons, later, height };
}

/** The outline of a ribbon, or of the part of it that some issues take. */
export function outline(ribbon: Ribbon, only?: ReadonlySet<string>): string | null {
  const band = bandOf(ribbon, only);
  if (!band) return null;
  const { x0, x1 } = ribbon;
  const bend = (x0 + x1) / 2;
  const [a, b, c, d] = [band.y0, band.y1, band.y1 + band.h1, band.y0 + band.h0].map((y) => y.toFixed(1));
  return `M${x0} ${a}C${bend} ${a} ${bend} ${b} ${x1} ${b}V${c}C${bend} ${c} ${bend} ${d} ${x0} ${d}Z`;
}

/** The line through the middle of that part. */
export function middle(ribbon: Ribbon, only?: ReadonlySet<string>): string | null {
  const band = bandOf(ribbon, only);
  if (!band) return null;
  const { x0, x1 } = ribbon;
  const bend = (x0 + x1) / 2;
  const a = (band.y0 + band.h0 / 2).toFixed(1);
  const b = (band.y1 + band.h1 / 2).toFixed(1);
  return `M${x0} ${a}C${bend} ${a} ${bend} ${b} ${x1} ${b}`;
}

/** Where the part that some issues take begins and ends; null when none of them is in it. */
export function bandOf(ribbon: Ribbon, only?: ReadonlySet<string>) {
  const { origins, y0, h0, y1, h1 } = ribbon;
  if (!only) return { y0, h0, y1, h1 };
  const first = origins.findIndex((id) => only.has(id));
  if (first < 0) return null;
  const last = origins.findLastIndex((id) => only.has(id));
  const [from, part] = [first / origins.length, (last - first + 1) / origins.length];
  return { y0: y0 + h0 * from, h0: h0 * part, y1: y1 + h1 * from, h1: h1 * part };
}

export interface Columns {
  /** Width of the register. */
  register: number;
  /** Where each later column begins, from the end of the register. */
  starts: number[];
  /** Room for words beside a bar, by column. */
  words: number[];
}

/** Where the columns begin in the room there is: a short way out of the register, the last one narrower. */
export function columnsIn(width: number, count: number): Columns {
  const register = Math.round(Math.min(340, Math.max(226, width * 0.29)));
  const rest = Math.max(count * 132, Math.min(1080, width - register));
  const lead = Math.round(Math.min(110, Math.max(52, rest * 0.14)));
  const step = Math.floor((rest - lead) / Math.max(1, count - 0.22));
  const starts = Array.from({ length: count }, (_, at) => lead + at * step);
  const words = starts.map((start, at) => (starts[at + 1] ?? rest + 10) - start - BAR - 16);
  return { register, starts, words };
}

/** Where words beside a bar give way to the thread: from a line in the bar upwards or downwards, in px. */
export type Aside = { side: "above" | "below"; at: number };

/** The thread leaves the bar upwards: the words stand below it; downwards: above; level: on the side with more room. */
export function asideOf(box: Box, drawing: Drawing, followed: ReadonlySet<string>): Aside | null {
  const leaves = drawing.ribbons.find((each) => each.from === box.key && bandOf(each, followed));
  const comes = drawing.ribbons.find((each) => each.to === box.key && bandOf(each, followed));
  const ribbon = leaves ?? comes;
  const band = ribbon ? bandOf(ribbon, followed) : null;
  if (!ribbon || !band) return null;
  // Nothing runs beside the words of the last bar.
  if (!leaves) return null;
  const [from, to] = [band.y0 + band.h0 / 2, band.y1 + band.h1 / 2];
  const level = Math.abs(to - from) < 4;
  const below = level ? from - box.y <= box.height / 2 : to < from;
  return below
    ? { side: "below", at: from - box.y + 4 }
    : { side: "above", at: box.height - (from - box.y) + 4 };
}
