import { ChevronRight, GripVertical } from "lucide-react";
import { memo, type CSSProperties, type ReactNode, type Ref } from "react";
import { useText } from "~/text";
import type { TableColumn } from "../columns";
import { cx } from "../cx";
import type { GridRow } from "./types";
import css from "../Table.module.css";

/** What every line of a grid shows alike; it stays the same object as long as it says the same. */
export interface LineLook<T> {
  columns: readonly TableColumn<T>[];
  /** The column that names the row, and folds it in a tree. */
  lead: string | undefined;
  isTree: boolean;
  asBoxes: boolean;
  onFold: (id: string, open: boolean) => void;
  /** Takes a row by the keys of its grip. */
  onTake: (id: string) => void;
  /** What the grip of a row is called, where rows can be taken. */
  gripName: ((id: string) => string) | undefined;
}

interface LineProps<T> {
  look: LineLook<T>;
  row: GridRow<T>;
  at: number;
  isStop: boolean;
  /** Nothing where rows are not picked. */
  isSelected: boolean | undefined;
  isCarried: boolean;
  over: "on" | "before" | "after" | undefined;
  /** Where it stands outside the lines in view, in px. */
  apart: number | undefined;
  measure: Ref<HTMLElement> | undefined;
}

/** One row of a grid. What is said of it is cheap to say anew; its cells are drawn anew only when the row is another. */
function Plain<T>({ look, row, at, isStop, isSelected, isCarried, over, apart, measure }: LineProps<T>) {
  const Tag = (look.asBoxes ? "div" : "tr") as "tr";
  const style: CSSProperties | undefined = apart === undefined ? undefined : { insetBlockStart: apart };
  return (
    <Tag
      ref={measure as Ref<HTMLTableRowElement>}
      role="row"
      className={cx(css.line, css.row, apart !== undefined && css.apart)}
      style={style}
      tabIndex={isStop ? 0 : -1}
      data-key={row.id}
      data-index={at}
      data-level={look.isTree ? row.level : undefined}
      data-dragging={isCarried || undefined}
      data-drop={over}
      draggable={look.gripName !== undefined}
      aria-rowindex={at + 2}
      aria-level={look.isTree ? row.level : undefined}
      aria-expanded={row.folds ? row.isOpen : undefined}
      aria-selected={isSelected}
    >
      <Cells look={look} row={row.row} id={row.id} level={row.level} folds={row.folds} isOpen={row.isOpen} />
    </Tag>
  );
}
export const Line = memo(Plain) as typeof Plain;

interface CellsProps<T> {
  look: LineLook<T>;
  row: T;
  id: string;
  level: number;
  folds: boolean;
  isOpen: boolean;
}

function PlainCells<T>({ look, row, id, level, folds, isOpen }: CellsProps<T>): ReactNode {
  const Tag = look.asBoxes ? "div" : "td";
  return look.columns.map((column) => {
    const isLead = column.id === look.lead;
    const words = (
      <div className={column.whole ? css.whole : css.text} data-row={id} data-column={column.id}>
        {column.cell(row)}
      </div>
    );
    return (
      <Tag
        key={column.id}
        role={isLead ? "rowheader" : "gridcell"}
        className={cx(
          css.td,
          isLead && css.lead,
          column.align === "end" && css.end,
          column.align === "center" && css.center,
        )}
      >
        {isLead && look.isTree ? (
          <div className={css.tree} style={{ ["--level" as string]: level }}>
            <Handles look={look} id={id} folds={folds} isOpen={isOpen} />
            {words}
          </div>
        ) : (
          words
        )}
      </Tag>
    );
  });
}
const Cells = memo(PlainCells) as typeof PlainCells;

/** The grip of a row, and what opens it. */
function Handles<T>({ look, id, folds, isOpen }: Omit<CellsProps<T>, "row" | "level">) {
  const { t } = useText();
  return (
    <>
      {look.gripName ? (
        <button
          type="button"
          tabIndex={-1}
          className={css.dragGrip}
          aria-label={look.gripName(id)}
          onClick={() => look.onTake(id)}
        >
          <GripVertical size={12} strokeWidth={1.6} aria-hidden />
        </button>
      ) : null}
      {folds ? (
        <button
          type="button"
          tabIndex={-1}
          className={css.chevron}
          aria-label={t("tree-fold")}
          onClick={() => look.onFold(id, !isOpen)}
        >
          <ChevronRight size={14} strokeWidth={1.6} aria-hidden />
        </button>
      ) : (
        <span className={css.noChevron} />
      )}
    </>
  );
}
