import { Pencil, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, IconButton, PanePart } from "~/components";
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
