import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { useOperate } from "~/actions";
import { commands } from "~/backend";
import { FaultNote } from "~/components";
import { useText } from "~/text";
import { editOf, type EditField } from "./editing";
import css from "./registers.module.css";

interface Props<Row> {
  field: EditField<Row>;
  row: Row;
  id: string;
  name: string;
  /** The cell it stands over. */
  box: CSSProperties;
  onDone: () => void;
}

/** A cell of a register, edited in place. Return keeps it, Escape does not; what is refused is said at the cell. */
export function CellField<Row>({ field, row, id, name, box, onDone }: Props<Row>) {
  const { t } = useText();
  const before = field.now(row);
  const [value, setValue] = useState(before);
  const operate = useOperate();
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const back = useRef<Element | null>(null);
  const finished = useRef(false);
  useEffect(() => {
    back.current = document.activeElement;
    input.current?.focus();
    if (input.current instanceof HTMLInputElement) input.current.select();
  }, []);

  const leave = () => {
    finished.current = true;
    onDone();
    if (back.current instanceof HTMLElement) back.current.focus();
  };
  const keep = async () => {
    if (finished.current || operate.isRunning) return;
    if (value.trim() === before) return leave();
    const said = t("table-edited", { field: field.label, count: 1 });
    const done = await operate.run(commands.recordsEdit(editOf([id], field.field, value, "")), said);
    if (done !== null) leave();
  };
  const shared = {
    ref: input,
    value,
    "aria-label": t("table-cell", { field: field.label, row: name }),
    "aria-description": t("table-cell-keys"),
    "aria-invalid": operate.failure !== null,
    onBlur: () => void keep(),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === "Escape") {
        event.preventDefault();
        leave();
      } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
        event.preventDefault();
        void keep();
      }
    },
  };
  return createPortal(
    <div className={css.cell} style={box}>
      {field.options ? (
        <select {...shared} onChange={(event) => setValue(event.target.value)}>
          {field.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} dir="auto" onChange={(event) => setValue(event.target.value)} />
      )}
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </div>,
    document.body,
  );
}
