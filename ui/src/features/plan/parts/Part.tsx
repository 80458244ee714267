import { Pencil, X } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useOperate } from "~/actions";
import { commands } from "~/backend";
import { Button, FaultNote, IconButton, PanePart } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import css from "./parts.module.css";

interface PartProps {
  title: string;
  children?: ReactNode;
  /** What its button says, and does. */
  add?: { label: string; run: () => void };
}

/** A part of the pane that can be added to. */
export function Part({ title, children, add }: PartProps) {
  const mayEdit = useMayEdit();
  return (
    <PanePart
      title={title}
      marks={
        add ? (
          <span className={css.add}>
            <Button kind="quiet" isDisabled={!mayEdit} onPress={add.run}>
              {add.label}
            </Button>
          </span>
        ) : null
      }
    >
      {children}
    </PanePart>
  );
}

interface LineProps {
  children: ReactNode;
  /** What the line is called, for its buttons. */
  name: string;
  onEdit?: () => void;
  onRemove?: () => void;
}

/** A line of a part, with what can be done to it. */
export function Line({ children, name, onEdit, onRemove }: LineProps) {
  const { t } = useText();
  const mayEdit = useMayEdit();
  return (
    <li>
      <span>{children}</span>
      <span className={css.acts}>
        {mayEdit && onEdit ? (
          <IconButton icon={Pencil} label={t("part-edit", { name })} onPress={onEdit} />
        ) : null}
        {mayEdit && onRemove ? (
          <IconButton icon={X} label={t("part-remove", { name })} onPress={onRemove} />
        ) : null}
      </span>
    </li>
  );
}

interface RecordsProps<T> {
  title: string;
  /** What the button says that adds one. */
  add: string;
  records: readonly T[];
  /** The record of each, which can be taken out of the plan. */
  recordOf: (record: T) => { id: string; name: string };
  children: (record: T) => ReactNode;
  /** Writes one down, or corrects one. */
  dialog: (record: T | null, onClose: () => void) => ReactNode;
}

/** A part of records that belong to a row: each is corrected, taken away, and others are added. */
export function RecordsPart<T>({ title, add, records, recordOf, children, dialog }: RecordsProps<T>) {
  const { t } = useText();
  const operate = useOperate();
  const [asked, setAsked] = useState<{ record: T | null } | null>(null);
  const remove = ({ id, name }: { id: string; name: string }) =>
    operate.run(commands.planPartRemove({ id }), t("part-removed", { name }));
  return (
    <Part title={title} add={{ label: add, run: () => setAsked({ record: null }) }}>
      <ul className={css.list}>
        {records.map((record) => (
          <Line
            key={recordOf(record).id}
            name={recordOf(record).name}
            onEdit={() => setAsked({ record })}
            onRemove={() => void remove(recordOf(record))}
          >
            {children(record)}
          </Line>
        ))}
      </ul>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
      {asked ? dialog(asked.record, () => setAsked(null)) : null}
    </Part>
  );
}
