import { useText, type Speech } from "~/text";
import type { LineageColumn, LineageNode, LineagePicture } from "../wire";
import type { Graph } from "./graph";
import { asideOf, BAR, ONE, type Aside, type Box, type Drawing } from "./layout";
import css from "./lineage.module.css";

/** What a screen reader hears after the words of an issue: where it stands, where it came from, where it went. */
export function nodeStory(
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
  return speech.t("issues-node-story", {
    list: column.list.record.name,
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
  words: readonly number[];
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
            <p key={box.key} className={css.sink} style={place(box, words[box.column - 1] ?? 0)}>
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
        const aside = path.has(id) && followed ? asideOf(box, drawing, followed) : null;
        return (
          <button
            key={box.key}
            type="button"
            data-issue={id}
            tabIndex={id === entry ? 0 : -1}
            aria-pressed={id === selected}
            className={css.node}
            data-on={path.has(id) || undefined}
            data-narrow={box.height < 3 * ONE || undefined}
            data-quiet={node.isDeferred || undefined}
            data-priority={node.status === "priority" || undefined}
            style={place(box, words[box.column - 1] ?? 0)}
            title={name}
            onClick={() => onSelect(id)}
          >
            <span {...(aside ? { className: css.aside ?? "", style: shift(aside) } : {})}>
              <span className={css.number}>{node.rank ?? node.number}</span> <bdi>{name}</bdi>
              <span className="aside"> {nodeStory(speech, picture, graph, column, node)}</span>
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

function shift({ side, at }: Aside) {
  return side === "below" ? { insetBlockStart: at } : { insetBlockEnd: at };
}
