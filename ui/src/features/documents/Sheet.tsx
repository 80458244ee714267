import { Fragment, type ReactNode } from "react";
import type { ComparedBlock, ComparedRow, Document, Run, Segment } from "~/backend";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import css from "./documents.module.css";

/** Which words are shown: both with their marks, or one version clean. */
export type View = "inline" | "before" | "after";

export function stands(change: Segment["change"], view: View): boolean {
  if (view === "inline") return true;
  return view === "before" ? change !== "inserted" : change !== "deleted";
}

function blockStands(state: ComparedBlock["state"], view: View): boolean {
  if (view === "inline") return true;
  if (view === "before") return state !== "inserted" && state !== "moved_to";
  return state !== "deleted" && state !== "moved_from";
}

function form(segment: Segment, inside: ReactNode): ReactNode {
  let shown = inside;
  if (segment.link) {
    shown = (
      <span className={css.link} title={segment.link}>
        {shown}
      </span>
    );
  }
  if (segment.italic) shown = <em>{shown}</em>;
  if (segment.bold) shown = <strong>{shown}</strong>;
  return segment.mark === "none" ? shown : <span className={css.marked}>{shown}</span>;
}

/** Words with their changes. Insertions and deletions are told apart by underline and strike as well as by colour. */
export function Segments({ segments, view }: { segments: readonly Segment[]; view: View }) {
  const { t } = useText();
  return segments
    .filter((segment) => !segment.number && stands(segment.change, view))
    .map((segment, at) => {
      const shown = form(segment, segment.text);
      if (view === "inline" && segment.change === "inserted") {
        return (
          <ins key={at} data-change={segment.changeId}>
            <span className={css.spoken}>{t("redline-inserted-start")}</span>
            {shown}
            <span className={css.spoken}>{t("redline-end")}</span>
          </ins>
        );
      }
      if (view === "inline" && segment.change === "deleted") {
        return (
          <del key={at} data-change={segment.changeId}>
            <span className={css.spoken}>{t("redline-deleted-start")}</span>
            {shown}
            <span className={css.spoken}>{t("redline-end")}</span>
          </del>
        );
      }
      const formatted = view === "inline" && segment.change === "formatted";
      return (
        <Fragment key={at}>{formatted ? <span className={css.formatted}>{shown}</span> : shown}</Fragment>
      );
    });
}

/** Every change that a block shows, in order. */
export function changesIn(block: ComparedBlock): string[] {
  const ids = new Set<string>();
  const add = (id: string) => id && ids.add(id);
  add(block.changeId);
  for (const segment of block.segments) add(segment.changeId);
  for (const row of block.rows) {
    add(row.changeId);
    for (const cell of row.cells) {
      add(cell.changeId);
      for (const segment of cell.segments) add(segment.changeId);
    }
  }
  return [...ids];
}

function numbers(ids: readonly string[]): string {
  const [first, last] = [ids[0], ids.at(-1)];
  return first === last ? (first ?? "") : `${first}–${last}`;
}

interface SheetBlockProps {
  block: ComparedBlock;
  view: View;
  current: string | null;
}

function SheetBlock({ block, view, current }: SheetBlockProps) {
  const { t } = useText();
  if (!blockStands(block.state, view)) return null;
  const ids = view === "inline" ? changesIn(block) : [];
  const on = current !== null && ids.includes(current);
  const whole = view === "inline" ? block.state : "unchanged";
  const attributes = {
    className: cx(css.block, ids.length > 0 && css.changed, on && css.current, css[`block-${whole}`]),
    "data-changes": ids.join(" "),
    "data-numbers": numbers(ids),
    dir: "auto" as const,
  };
  const moved =
    view === "inline" && (block.state === "moved_to" || block.state === "moved_from") ? (
      <span className={css.movedNote}>{t(`redline-${block.state}`)} </span>
    ) : null;
  const words = (
    <>
      {moved}
      <Segments segments={block.segments} view={view} />
    </>
  );
  const { shape } = block;
  if (shape.kind === "heading") {
    const Heading = shape.level === 1 ? "h2" : "h3";
    return (
      <Heading {...attributes} id={`block-${block.id}`}>
        <span className={css.number}>{shape.number}</span>
        {words}
      </Heading>
    );
  }
  if (shape.kind === "item") {
    return (
      <p {...attributes} className={cx(attributes.className, css.item)} data-ordered={shape.ordered}>
        {words}
      </p>
    );
  }
  if (shape.kind === "table") return <SheetTable block={block} view={view} attributes={attributes} />;
  return <p {...attributes}>{words}</p>;
}

function rowStands(row: ComparedRow, view: View): boolean {
  return blockStands(row.state, view);
}

function SheetTable(props: {
  block: ComparedBlock;
  view: View;
  attributes: Record<string, string | undefined>;
}) {
  const { block, view, attributes } = props;
  const cellsOf = (row: ComparedRow) => row.cells.filter((cell) => blockStands(cell.state, view));
  return (
    <div {...attributes}>
      <table className={css.table}>
        <caption>
          <Segments segments={block.segments} view={view} />
        </caption>
        <tbody>
          {block.rows
            .filter((row) => rowStands(row, view))
            .map((row) => (
              <tr
                key={`${row.id}:${row.state}`}
                className={view === "inline" ? (css[`row-${row.state}`] ?? "") : ""}
                data-change={row.changeId}
              >
                {cellsOf(row).map((cell, at) => {
                  const Cell = row.header ? "th" : "td";
                  return (
                    <Cell key={at} {...(row.header ? { scope: "col" } : {})} dir="auto">
                      <Segments segments={cell.segments} view={view} />
                    </Cell>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

export interface SheetProps {
  title: string;
  /** At the start and end of the page's head. */
  head: [string, string];
  blocks: readonly ComparedBlock[];
  language: string;
  view: View;
  current?: string | null;
}

/** A document as a page. */
export function Sheet({ title, head, blocks, language, view, current = null }: SheetProps) {
  return (
    <article className={css.sheet} lang={language} dir="auto">
      <div className={css.runningHead}>
        <span>{head[0]}</span>
        <span>{head[1]}</span>
      </div>
      <h1 className={css.title}>{title}</h1>
      {blocks.map((block, at) => (
        <SheetBlock key={`${block.id}:${at}`} block={block} view={view} current={current} />
      ))}
    </article>
  );
}

function kept(run: Run): Segment {
  return { ...run, number: false, change: "kept", changeId: "", before: { ...run } } as unknown as Segment;
}

/** A document that is only read: every block stands unchanged. */
export function unchanged(document: Document): ComparedBlock[] {
  return document.blocks.map(({ id, content }) => {
    const shape = {
      kind: content.kind,
      level: "level" in content ? content.level : 0,
      ordered: "ordered" in content ? content.ordered : false,
      number: "number" in content ? content.number : "",
    };
    const rows = "rows" in content ? content.rows : [];
    const runs = "runs" in content ? content.runs : [{ ...EMPTY, text: content.caption }];
    return {
      id,
      beforeId: id,
      shape,
      beforeShape: shape,
      state: "unchanged",
      changeId: "",
      segments: runs.map(kept),
      rows: rows.map((row) => ({
        id: row.id,
        beforeId: row.id,
        header: row.header,
        beforeHeader: row.header,
        state: "unchanged",
        changeId: "",
        cells: row.cells.map((cell) => ({ state: "unchanged", changeId: "", segments: cell.runs.map(kept) })),
      })),
    };
  });
}

const EMPTY: Run = { text: "", bold: false, italic: false, link: "", mark: "none" };
