import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { cx } from "./cx";
import css from "./Dialog.module.css";

export interface DialogProps {
  /** The question. */
  title: string;
  isOpen: boolean;
  /** Escape, or a press outside. Left out, the dialog must be answered. */
  onClose?: (() => void) | undefined;
  /** What happens if the answer is yes, with counts. */
  effects?: readonly string[];
  children?: ReactNode;
  /** Buttons, the safe one first and with `autoFocus`. */
  actions: ReactNode;
  /** Before the buttons, at the start. */
  note?: ReactNode;
  size?: "standard" | "wide";
  /** Return in a field; the main button then has `type="submit"`. */
  onSubmit?: () => void;
}

/**
 * Only for what cannot be undone or needs several answers.
 * `<Dialog title={t("merge-ask", { count })} isOpen={open} onClose={close} actions={<><Button autoFocus …/><Button kind="primary" …/></>} />`
 */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, effects, children, actions, note, size = "standard", onSubmit } = props;
  const shell = useRef<HTMLElement>(null);
  // The button that was pressed is off while its work runs, and the focus would fall out of the dialog with it: Escape
  // and Tab would then go nowhere.
  useEffect(() => {
    const at = document.activeElement;
    if (at === document.body || at?.matches(":disabled")) shell.current?.focus();
  });
  const inside = (
    <>
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      <div className={css.body}>
        {children}
        {effects && effects.length > 0 ? (
          <ul className={css.effects}>
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className={css.foot}>
        {note ? <span className={css.note}>{note}</span> : null}
        {actions}
      </div>
    </>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  // Return makes a new line where there are several; with Ctrl it is the main button's, wherever the focus is.
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const main = event.currentTarget.querySelector<HTMLButtonElement>("button[type=submit]:not(:disabled)");
    if (!main) return;
    event.preventDefault();
    event.stopPropagation();
    main.form?.requestSubmit(main);
  };
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable={Boolean(onClose)}
      isKeyboardDismissDisabled={!onClose}
      onOpenChange={(open) => !open && onClose?.()}
      className={css.veil ?? ""}
    >
      <Modal className={cx(css.modal, size === "wide" && css.wide)}>
        <AriaDialog ref={shell} className={css.shell ?? ""}>
          {onSubmit ? (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the fields in it come here
            <form className={css.dialog} onSubmit={submit} onKeyDown={press}>
              {inside}
            </form>
          ) : (
            <div className={css.dialog}>{inside}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
