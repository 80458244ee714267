import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { rowHeights } from "~/components/rowHeights";
import { useText } from "~/text";
import type { LineagePicture } from "../wire";
import { Heads } from "./Heads";
import { makeGraph } from "./graph";
import { BAR, columnsIn, draw, ONE } from "./layout";
import { Nodes } from "./Nodes";
import { RegisterColumn } from "./RegisterColumn";
import { Ribbons } from "./Ribbons";
import { directionOf, walk } from "./walk";
import css from "./lineage.module.css";

interface Props {
  picture: LineagePicture;
  taxonomy: string | null;
  selected: string | null;
  onSelect: (issue: string) => void;
  onOpen: (record: string) => void;
}

const NOTHING: ReadonlySet<string> = new Set();
/** Issues walked through that are kept in mind, to find the way back. */
const REMEMBERED = 24;

/** The register of the first list joined to the lists that came of it. Arrow keys walk the path. */
export function Picture({ picture, taxonomy, selected, onSelect, onOpen }: Props) {
  const { t } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const visited = useRef<string[]>([]);
  const width = useWidth(frame);
  const graph = useMemo(() => makeGraph(picture), [picture]);
  const later = lastColumn(picture);
  const { register, starts: columns, words } = columnsIn(width, later);
  const { row } = rowHeights();
  const drawing = draw(picture, graph, { row, columns });
  const first = picture.columns[0];
  const known =
    selected !== null && picture.columns.some((c) => c.nodes.some((n) => n.record.id === selected));
  const chosen = known ? selected : null;
  const path = chosen ? graph.path(chosen) : NOTHING;
  const entry = chosen ?? first?.nodes[0]?.record.id ?? null;
  const inner = (columns.at(-1) ?? 0) + BAR + 10 + (words.at(-1) ?? 0);

  const remember = (issue: string) => {
    visited.current = [issue, ...visited.current.filter((each) => each !== issue)].slice(0, REMEMBERED);
  };
  const select = (issue: string) => {
    remember(issue);
    onSelect(issue);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-issue]")?.dataset["issue"];
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = directionOf(event.key, getComputedStyle(event.currentTarget).direction === "rtl");
    if (!direction) return;
    event.preventDefault();
    const to = walk(picture, graph, from, direction, visited.current);
    if (!to) return;
    remember(from);
    select(to);
    frame.current?.querySelector<HTMLElement>(`[data-issue="${CSS.escape(to)}"]`)?.focus();
  };
  if (!first) return null;
  return (
    // The buttons inside hear the keys; the group only hears them pass by.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={frame}
      className={css.frame}
      role="group"
      aria-label={t("issues-lineage-name", { list: first.list.record.name })}
      onKeyDown={press}
    >
      <Heads picture={picture} register={register} columns={columns} words={words} onOpen={onOpen} />
      <div className={css.flow} style={{ blockSize: drawing.height, inlineSize: register + inner }}>
        <RegisterColumn
          picture={picture}
          graph={graph}
          taxonomy={taxonomy}
          width={register}
          row={row}
          selected={chosen}
          entry={entry}
          path={path}
          onSelect={select}
        />
        <div className={css.lists} style={{ insetInlineStart: register, inlineSize: inner }}>
          <Ribbons
            drawing={drawing}
            graph={graph}
            selected={chosen}
            path={path}
            symptoms={picture.symptoms}
            width={inner}
            rowOf={(issue) => {
              const at = first.nodes.findIndex((node) => node.record.id === issue);
              return at < 0 ? null : at * row + (row - ONE) / 2;
            }}
          />
          <Nodes
            picture={picture}
            drawing={drawing}
            graph={graph}
            selected={chosen}
            entry={entry}
            path={path}
            words={words}
            onSelect={select}
          />
          {drawing.later ? (
            <p
              className={css.laterWords}
              style={{ insetInlineStart: drawing.later.x, insetBlockStart: drawing.later.y + 4 }}
            >
              {t("issues-later")}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** How many columns stand beside the register: the later lists, and one more for what left after the last. */
function lastColumn(picture: LineagePicture): number {
  const left = picture.sinks.some((sink) => sink.list === null);
  return Math.max(1, picture.columns.length - 1 + (left ? 1 : 0));
}

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(972);
  useEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}
