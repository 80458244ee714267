import { X } from "lucide-react";
import { useId, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { useText } from "~/text";
import { IconButton } from "./Button";
import css from "./Pane.module.css";

export interface PaneStep {
  id: string;
  label: string;
  /** Whole name, for screen readers. */
  name: string;
  current: boolean;
}

export interface PaneProps {
  /** Where it is. */
  crumb?: readonly { id: string; label: string }[];
  /** A name of the field's, in the serif. */
  title: ReactNode;
  /** Stations it passed, drawn as a thread. */
  path?: readonly PaneStep[];
  value?: ReactNode;
  /** Paragraphs. */
  sentence?: ReactNode;
  missing?: ReactNode;
  facts?: ReactNode;
  links?: ReactNode;
  /** Conflicts, sources, history: PanePart and PaneFold. */
  children?: ReactNode;
  actions?: ReactNode;
  onOpen?: (id: string) => void;
  onClose: () => void;
}

/** The right pane. Its order never changes: where, name, path or value, sentence, missing, facts, links, the rest, actions. */
export function Pane(props: PaneProps) {
  const { crumb, title, path, value, sentence, missing, facts, links, children, actions, onOpen, onClose } =
    props;
  const { t } = useText();
  const name = useId();
  return (
    <section className={css.pane} aria-labelledby={name}>
      <div className={css.scroll}>
        <div className={css.crumb}>
          {crumb?.map((step, at) => (
            <span key={step.id}>
              {at > 0 ? <span aria-hidden>{"·"}</span> : null}
              <Button onPress={() => onOpen?.(step.id)}>{step.label}</Button>
            </span>
          ))}
        </div>
        <h2 id={name} className={css.title} tabIndex={-1}>
          {title}
        </h2>
        {path && path.length > 1 ? <PanePath path={path} onOpen={onOpen} /> : null}
        {value ? <div className={css.value}>{value}</div> : null}
        {sentence ? <div className={css.sentence}>{sentence}</div> : null}
        {missing ? (
          <p className={css.missing}>
            <strong>{t("pane-missing")}</strong> {missing}
          </p>
        ) : null}
        {facts ? <div className={css.part}>{facts}</div> : null}
        {links ? <div className={css.part}>{links}</div> : null}
        {children}
        {actions ? <div className={css.actions}>{actions}</div> : null}
      </div>
      <div className={css.close}>
        <IconButton icon={X} label={t("pane-close")} shortcut="Esc" onPress={onClose} />
      </div>
    </section>
  );
}

function PanePath({
  path,
  onOpen,
}: {
  path: readonly PaneStep[];
  onOpen: ((id: string) => void) | undefined;
}) {
  const { t } = useText();
  return (
    <ol className={css.path} aria-label={t("pane-path")}>
      {path.map((step) => (
        <li key={step.id}>
          <Button
            aria-label={step.name}
            {...(step.current ? { "aria-current": "step" as const } : {})}
            onPress={() => onOpen?.(step.id)}
          >
            {step.label}
          </Button>
        </li>
      ))}
    </ol>
  );
}

/** A ruled part of the pane with a small head. */
export function PanePart({
  title,
  marks,
  children,
}: {
  title: string;
  marks?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={css.part}>
      <h3>
        {title} {marks}
      </h3>
      {children}
    </div>
  );
}

/** A long part that folds: sources, history. */
export function PaneFold(props: { title: string; count?: number; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className={`${css.part} ${css.fold}`} open={props.isOpen}>
      <summary>
        {props.title}
        {props.count === undefined ? null : <span>{props.count}</span>}
      </summary>
      {props.children}
    </details>
  );
}
