import { ChevronRight, GripVertical } from "lucide-react";
import { useMemo, useState } from "react";
import {
  Button,
  Cell,
  Collection,
  Row,
  Table,
  TableBody,
  TableHeader,
  type Key,
} from "react-aria-components";
import { useText } from "~/text";
import { leadColumn, type TableColumn } from "./columns";
import { cx } from "./cx";
import { TableFrame } from "./TableFrame";
import { MANY, TableView } from "./TableView";
import { columnsInView, useTableLook } from "./tableLook";
import { useRange } from "./useRange";
import { cellClass, columnHead, type TableShared } from "./TableParts";
import { inReadingOrder, useTreeItems, type TreeItem } from "./treeItems";
import { useRowDrag, type RowDrag } from "./useRowDrag";
import css from "./Table.module.css";

export interface TreeTableProps<T> extends TableShared<T> {
  /** Rows of the first level, in order. */
  rows: readonly T[];
  childrenOf: (row: T) => readonly T[];
  /** Whether a row can be opened, where what stands below a folded row is not known; otherwise when it has children. */
  folds?: (row: T) => boolean;
  /** How many rows there are, folded or not, where folded ones are not known. */
  count?: number;
  /** Rows that are open; left out, the tree keeps them itself and starts with `firstExpanded`. */
  expanded?: readonly string[];
  onExpand?: (ids: string[]) => void;
  firstExpanded?: readonly string[];
  /** Rows can be taken by the hand, and by the grip from the keyboard, and put elsewhere. */
  drag?: RowDrag;
}

/** A row that folds; the keys of React Aria's rows know it by the second name. */
const CAN_FOLD = { hasChildItems: true, hasChildRows: true };

/** The outline: a table whose first column folds. Right and left arrows open and close a row. */
export function TreeTable<T extends object>(props: TreeTableProps<T>) {
  const { label, rows, rowKey, selection = "none", selected = [], onSelect, onOpen, empty, flush } = props;
  const [own, setOwn] = useState<readonly string[]>(props.firstExpanded ?? []);
  const expanded = props.expanded ?? own;
  const expand = (keys: Set<Key>) => {
    const ids = [...keys].map(String);
    setOwn(ids);
    props.onExpand?.(ids);
  };
  const [look, setLook] = useTableLook(flush ? undefined : (props.keptAs ?? label));
  const columns = useMemo(() => columnsInView(props.columns, look), [props.columns, look]);
  const lead = leadColumn(columns);
  const items = useTreeItems(rows, props, expanded);
  const shown = useMemo(() => inReadingOrder(items), [items]);
  // Folded rows count too, so that opening and folding leave the table as it is, and the focus in it.
  const many = !flush && (props.count === undefined ? hasMany(rows, props.childrenOf) : props.count > MANY);
  const range = useRange(selected, () => shown.map(rowKey), onSelect);
  const hooks = useRowDrag(props.drag);

  const table = (
    <Table
      aria-label={label}
      className={cx(css.table, many && css.virtual)}
      {...(lead ? { treeColumn: lead } : {})}
      expandedKeys={expanded}
      onExpandedChange={expand}
      selectionMode={selection}
      selectionBehavior={selection === "none" ? "toggle" : "replace"}
      {...range}
      {...(props.drag ? { dragAndDropHooks: hooks } : {})}
      {...(onOpen ? { onRowAction: (key) => onOpen(String(key)) } : {})}
    >
      <TableHeader>
        {columns.map((column) => columnHead({ ...column, sort: undefined, text: undefined }, lead))}
      </TableHeader>
      <TableBody
        items={items}
        dependencies={[columns, props.drag !== undefined]}
        renderEmptyState={() => <div className={css.emptyCell}>{empty}</div>}
      >
        {(item) => <Branch item={item} level={1} tree={{ ...props, columns }} lead={lead} />}
      </TableBody>
    </Table>
  );
  if (flush) return <div className={cx(css.wrap, css.flush)}>{table}</div>;
  return (
    <TableFrame
      label={label}
      all={props.columns}
      columns={columns}
      look={look}
      onLook={setLook}
      rowKey={rowKey}
      rows={() => shown}
      picked={() => shown.filter((row) => selected.includes(rowKey(row)))}
    >
      <TableView
        many={many}
        placeOf={(key) => shown.findIndex((row) => rowKey(row) === key)}
        selected={selected.length === 1 ? (selected[0] ?? null) : null}
      >
        {table}
      </TableView>
    </TableFrame>
  );
}

/** Whether a tree has more rows than are drawn at once. */
function hasMany<T>(rows: readonly T[], childrenOf: (row: T) => readonly T[]): boolean {
  let room = MANY;
  const fits = (level: readonly T[]): boolean =>
    level.every((row) => {
      room -= 1;
      return room >= 0 && fits(childrenOf(row));
    });
  return !fits(rows);
}

interface BranchProps<T> {
  item: TreeItem<T>;
  level: number;
  tree: TreeTableProps<T>;
  lead: string | undefined;
}

function Branch<T>({ item, level, tree, lead }: BranchProps<T>) {
  const { row } = item;
  const named = tree.columns.find((column) => column.id === lead);
  return (
    <Row
      id={tree.rowKey(row)}
      className={css.row ?? ""}
      textValue={named?.text?.(row) ?? tree.rowKey(row)}
      {...(item.folds ? CAN_FOLD : {})}
    >
      {tree.columns.map((column) => (
        <Cell key={column.id} className={cellClass(column, lead)}>
          {column.id === lead ? (
            <LeadCell
              column={column}
              row={row}
              id={tree.rowKey(row)}
              level={level}
              folds={item.folds}
              grip={tree.drag ? tree.drag.gripName(tree.rowKey(row)) : null}
            />
          ) : (
            <div
              className={column.whole ? css.whole : css.text}
              data-row={tree.rowKey(row)}
              data-column={column.id}
            >
              {column.cell(row)}
            </div>
          )}
        </Cell>
      ))}
      <Collection items={item.below}>
        {(below) => <Branch item={below} level={level + 1} tree={tree} lead={lead} />}
      </Collection>
    </Row>
  );
}

function LeadCell<T>({
  column,
  row,
  id,
  level,
  folds,
  grip,
}: {
  column: TableColumn<T>;
  row: T;
  id: string;
  level: number;
  folds: boolean;
  grip: string | null;
}) {
  const { t } = useText();
  return (
    <div className={css.tree} style={{ ["--level" as string]: level }}>
      {grip === null ? null : (
        <Button slot="drag" className={css.dragGrip ?? ""} aria-label={grip}>
          <GripVertical size={12} strokeWidth={1.6} aria-hidden />
        </Button>
      )}
      {folds ? (
        <Button slot="chevron" className={css.chevron ?? ""} aria-label={t("tree-fold")}>
          <ChevronRight size={14} strokeWidth={1.6} aria-hidden />
        </Button>
      ) : (
        <span className={css.noChevron} />
      )}
      <div className={column.whole ? css.whole : css.text} data-row={id} data-column={column.id}>
        {column.cell(row)}
      </div>
    </div>
  );
}
