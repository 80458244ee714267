import { useText, type Speech } from "~/text";
import type { LineageColumn, LineageNode, LineagePicture } from "../wire";
import type { Graph } from "./graph";
import { bandOf, BAR, type Box, type Drawing } from "./layout";
import css from "./lineage.module.css";

/** What a screen reader hears of an issue in the picture: where it stands, where it came from, where it went. */
export function nodeName(
  speech: Speech,
  picture: LineagePicture,
  graph: Graph,
  column: LineageColumn,
  node: LineageNode,
): string {
  const names = new Map(
    picture.columns.flatMap((each) => each.nodes.map((other) => [other.record.id, other.record.name])),
  );
  const from = graph.back(node.record.id).map((link) => names.get(link.from) ?? "");
  const onward = graph.onward(node.record.id);
  const to = onward.flatMap((link) => (link.to === null ? [] : [names.get(link.to) ?? ""]));
  const left = onward.find((link) => link.to === null)?.relation;
  return speech.t("issues-node-name", {
    list: column.list.record.name,
    number: String(node.rank ?? node.number),
    name: node.record.name,
    from_count: from.length,
    from: from.join(", "),
    to_known: to.length > 0 ? "yes" : (left ?? "no"),
    to: to.join(", "),
  });
}

interface Props {
  picture: LineagePicture;
  drawing: Drawing;
  graph: Graph;
  selected: string | null;
  /** The issue that Tab comes to. */
  entry: string | null;
  path: ReadonlySet<string>;
  words: number;
  onSelect: (issue: string) => void;
}

/** The issues of the later lists, each a button on its bar, and the words on what left. */
export function Nodes({ picture, drawing, graph, selected, entry, path, words, onSelect }: Props) {
  const speech = useText();
  const followed = selected === null ? null : new Set(graph.origins(selected));
  return (
    <>
      {drawing.boxes.map((box) => {
        if (box.sink) {
          return (
            <p key={box.key} className={css.sink} style={place(box, words)}>
              {speech.t(`issues-sink-${box.sink.relation === "unknown" ? "unknown" : "dropped"}`, {
                count: box.sink.count,
              })}
            </p>
          );
        }
        const { node } = box;
        const column = picture.columns[box.column];
        if (!node || !column) return null;
        const { id, name } = node.record;
        return (
          <button
            key={box.key}
            type="button"
            data-issue={id}
            tabIndex={id === entry ? 0 : -1}
            aria-pressed={id === selected}
            aria-label={nodeName(speech, picture, graph, column, node)}
            className={css.node}
            data-on={path.has(id) || undefined}
            data-quiet={node.isDeferred || undefined}
            data-priority={node.status === "priority" || undefined}
            data-shift={path.has(id) && followed ? shiftOf(box, drawing, followed) : undefined}
            style={place(box, words)}
            title={name}
            onClick={() => onSelect(id)}
          >
            <span>
              <bdi className={css.number}>{node.rank ?? node.number}</bdi>
              <bdi>{name}</bdi>
            </span>
          </button>
        );
      })}
    </>
  );
}

function place(box: Box, words: number) {
  return {
    insetInlineStart: box.x,
    insetBlockStart: box.y,
    inlineSize: BAR + 8 + words,
    blockSize: box.height,
  };
}

/** Which way the words give way to the thread: to the half of the bar it does not run through, or below a narrow one. */
function shiftOf(box: Box, drawing: Drawing, followed: ReadonlySet<string>): "up" | "down" | "below" {
  const ribbon =
    drawing.ribbons.find((each) => each.from === box.key && bandOf(each, followed)) ??
    drawing.ribbons.find((each) => each.to === box.key && bandOf(each, followed));
  const band = ribbon ? bandOf(ribbon, followed) : null;
  if (!band || !ribbon || box.height < 30) return "below";
  const line = ribbon.from === box.key ? band.y0 + band.h0 / 2 : band.y1 + band.h1 / 2;
  const half = box.y + box.height / 2;
  if (Math.abs(line - half) < 6) return "below";
  return line < half ? "down" : "up";
}
