import {
  useMemo,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { useActions, type Action } from "~/actions";
import type { ImportKind } from "~/backend";
import { Button } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { ask } from "~/shell/questions";
import { useText } from "~/text";
import { blockOf } from "./block";
import { CellField } from "./CellField";
import { ManyDialog } from "./ManyDialog";
import type { EditField } from "./editing";
import css from "./registers.module.css";

interface Editing<Row> {
  field: EditField<Row>;
  id: string;
  box: CSSProperties;
}

interface Props<Row> {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  nameOf: (row: Row) => string;
  fields: readonly EditField<Row>[];
  /** What the rows of a block are that is pasted here, and the list they join. */
  pastes: { of: ImportKind; list?: string | null };
  children: ReactNode;
}

/** A register whose cells are edited in place: F2 on a cell, or elsewhere in a row for its name. */
export function EditableCells<Row>(props: Props<Row>) {
  const { rows, rowKey, nameOf, fields, pastes, children } = props;
  const mayEdit = useMayEdit();
  const [editing, setEditing] = useState<Editing<Row> | null>(null);
  const row = editing && rows.find((each) => rowKey(each) === editing.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "F2" || event.shiftKey || !mayEdit || !(event.target instanceof HTMLElement)) return;
    const found = cellOf(event.target, fields);
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    setEditing(found);
  };
  const onPaste = (event: ClipboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
    const block = isTyping || !mayEdit ? null : blockOf(event.clipboardData.getData("text/plain"));
    if (!block) return;
    event.preventDefault();
    ask({ kind: "import", pasted: { of: pastes.of, list: pastes.list ?? null, ...block } });
  };
  return (
    <div className={css.table} role="presentation" onKeyDownCapture={onKeyDown} onPaste={onPaste}>
      {children}
      {editing && row ? (
        <CellField
          key={`${editing.id} ${editing.field.field}`}
          field={editing.field}
          row={row}
          id={editing.id}
          name={nameOf(row)}
          box={editing.box}
          onDone={() => setEditing(null)}
        />
      ) : null}
    </div>
  );
}

/** The cell that has the focus; where that cannot be edited, the name of the row. */
function cellOf<Row>(target: HTMLElement, fields: readonly EditField<Row>[]): Editing<Row> | null {
  const inCell = target.closest("td, th, [role=gridcell], [role=rowheader]");
  const inRow = target.closest("tr, [role=row]");
  const names = fields.filter((each) => each.isName);
  for (const [place, known] of [[inCell, fields] as const, [inRow, names] as const]) {
    for (const part of place?.querySelectorAll<HTMLElement>("[data-column]") ?? []) {
      const field = known.find((each) => each.column === part.dataset["column"]);
      const { row: id } = part.dataset;
      if (field && id) return { field, id, box: boxOf(part) };
    }
  }
  return null;
}

/** Over the cell it edits. */
function boxOf(part: HTMLElement): CSSProperties {
  const cell = part.closest("td, th, [role=gridcell], [role=rowheader]") ?? part;
  const rect = cell.getBoundingClientRect();
  const fromTheRight = getComputedStyle(document.documentElement).direction === "rtl";
  return {
    insetBlockStart: rect.top + (rect.height - 28) / 2,
    insetInlineStart: fromTheRight ? window.innerWidth - rect.right : rect.left,
    inlineSize: Math.max(160, rect.width),
  };
}

/** Edits what is selected, from the toolbar, the palette and the keyboard. */
export function EditMany<Row>({
  fields,
  rows,
  rowKey,
}: {
  fields: readonly EditField<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const [asked, setAsked] = useState<readonly Row[] | null>(null);
  const label = t("table-edit-many", { count: rows.length });
  const isReady = mayEdit && rows.length > 0;
  useActions(
    useMemo<Action[]>(
      () => [
        {
          id: "registers.edit",
          label,
          group: "plan",
          shortcut: "Alt+E",
          when: isReady,
          run: () => setAsked(rows),
        },
      ],
      [label, isReady, rows],
    ),
  );
  const many = fields.filter((field) => !field.isName);
  return (
    <>
      {rows.length > 0 ? (
        <Button kind="quiet" isDisabled={!isReady} onPress={() => setAsked(rows)}>
          {label}
        </Button>
      ) : null}
      {asked ? (
        <ManyDialog fields={many} rows={asked} rowKey={rowKey} onClose={() => setAsked(null)} />
      ) : null}
    </>
  );
}
