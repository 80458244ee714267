import { useText } from "~/text";
import type { LineagePicture } from "../wire";
import type { Graph } from "./graph";
import { nodeStory } from "./Nodes";
import css from "./lineage.module.css";

/** In a narrower register the names need all the room. */
const ROOM_FOR_TAGS = 270;

interface Props {
  picture: LineagePicture;
  graph: Graph;
  taxonomy: string | null;
  width: number;
  row: number;
  selected: string | null;
  entry: string | null;
  path: ReadonlySet<string>;
  onSelect: (issue: string) => void;
}

/** The rows of the first list, which are the first column of the picture. */
export function RegisterColumn(props: Props) {
  const { picture, graph, taxonomy, width, row, selected, entry, path, onSelect } = props;
  const speech = useText();
  const column = picture.columns[0];
  if (!column) return null;
  const name = speech.t("issues-column-name", {
    list: column.list.record.name,
    count: column.nodes.length,
  });
  return (
    <ol className={css.register} style={{ inlineSize: width }} aria-label={name}>
      {column.nodes.map((node) => {
        const { id } = node.record;
        const tags = node.tags.filter((tag) => tag.taxonomy === taxonomy).map((tag) => tag.tag);
        return (
          <li key={id} style={{ blockSize: row }}>
            <button
              type="button"
              data-issue={id}
              tabIndex={id === entry ? 0 : -1}
              aria-pressed={id === selected}
              data-on={path.has(id) || undefined}
              title={node.record.name}
              onClick={() => onSelect(id)}
            >
              <span className={css.rowNumber}>{node.number}</span>{" "}
              <span className={css.rowName}>
                <bdi>{node.record.name}</bdi>
              </span>
              {width < ROOM_FOR_TAGS ? null : <span className={css.rowTag}> {tags.join(", ")}</span>}
              <span className="aside"> {nodeStory(speech, picture, graph, column, node)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
