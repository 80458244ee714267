import { Ellipsis } from "lucide-react";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { asFailure, call, commands, type Failure, type SheetFormat } from "~/backend";
import { useText } from "~/text";
import { Button } from "./Button";
import { Checkbox } from "./Choices";
import { leadColumn, type TableColumn } from "./columns";
import { Dialog } from "./Dialog";
import { FaultNote } from "./Fault";
import { MenuButton } from "./Menu";
import type { TableLook } from "./tableLook";
import { copySheet, sheetOf } from "./tableTexts";
import { showToast } from "./toasts";
import css from "./Table.module.css";

interface Props<Row> {
  /** The table's name, which the files it becomes get too. */
  label: string;
  all: readonly TableColumn<Row>[];
  /** Those of them in view. */
  columns: readonly TableColumn<Row>[];
  look: TableLook;
  onLook: (look: TableLook) => void;
  /** The rows in view, in their order. */
  rows: () => readonly Row[];
  /** Those of them that are selected. */
  picked: () => readonly Row[];
  rowKey: (row: Row) => string;
  children: ReactNode;
}

/** What every table can do beside showing: be copied, be exported as it is shown, and have columns hidden. */
export function TableFrame<Row>(props: Props<Row>) {
  const { label, all, columns, look, onLook, rows, picked, rowKey, children } = props;
  const { t } = useText();
  const [choosing, setChoosing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const copy = (which: readonly Row[]) => {
    const done = copySheet(sheetOf(label, columns, which, rowKey));
    showToast({ text: done ? t("table-copied", { count: which.length }) : t("table-not-copied") });
  };
  const save = async (format: SheetFormat) => {
    setFailure(null);
    try {
      const file = await call(commands.tableExport(sheetOf(label, columns, rows(), rowKey), format));
      if (file !== null) showToast({ text: t("table-exported", { file, count: rows().length }) });
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isCopy = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "c";
    const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
    if (!isCopy || isTyping || document.getSelection()?.toString()) return;
    event.preventDefault();
    copy(picked().length > 0 ? picked() : rows());
  };
  return (
    <div className={css.frame} onKeyDown={onKeyDown} role="presentation">
      {failure ? <FaultNote error={failure} /> : null}
      {children}
      <div className={css.tableMenu}>
        <MenuButton
          icon={Ellipsis}
          label={t("table-menu", { table: label })}
          entries={[
            { id: "copy", label: t("table-copy"), shortcut: "Mod+C", run: () => copy(rows()) },
            { id: "xlsx", label: t("table-export-xlsx"), startsGroup: true, run: () => void save("xlsx") },
            { id: "csv", label: t("table-export-csv"), run: () => void save("csv") },
            {
              id: "columns",
              label: t("table-columns"),
              startsGroup: true,
              run: () => setChoosing(true),
            },
          ]}
        />
      </div>
      {choosing ? (
        <ColumnsDialog all={all} look={look} onLook={onLook} onClose={() => setChoosing(false)} />
      ) : null}
    </div>
  );
}

function ColumnsDialog<Row>({
  all,
  look,
  onLook,
  onClose,
}: Pick<Props<Row>, "all" | "look" | "onLook"> & { onClose: () => void }) {
  const { t } = useText();
  const lead = leadColumn(all);
  const { hidden } = look;
  const hide = (ids: readonly string[]) => onLook({ ...look, hidden: ids });
  return (
    <Dialog
      title={t("table-columns-ask")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => hide([])} isDisabled={hidden.length === 0}>
            {t("table-columns-all")}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {t("close")}
          </Button>
        </>
      }
    >
      {all
        .filter((column) => column.id !== lead)
        .map((column) => (
          <Checkbox
            key={column.id}
            isSelected={!hidden.includes(column.id)}
            onChange={(on) => hide(on ? hidden.filter((id) => id !== column.id) : [...hidden, column.id])}
          >
            {column.head}
          </Checkbox>
        ))}
    </Dialog>
  );
}
