import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "~/text";
import { Button } from "./Button";
import { cx } from "./cx";
import { useWritten } from "./written";
import css from "./Dialog.module.css";

export interface DialogProps {
  /** The question. */
  title: string;
  isOpen: boolean;
  /**
   * Escape, a press outside, or a button with `slot="close"`; asked before, if something was written that would be lost.
   * Left out, the dialog must be answered.
   */
  onClose?: (() => void) | undefined;
  /** Something beside written words was chosen that took work and would be lost. */
  hasChoices?: boolean | undefined;
  /** What happens if the answer is yes, with counts. */
  effects?: readonly string[];
  children?: ReactNode;
  /** Buttons, the safe one first, with `slot="close"`, and with `autoFocus` where nothing is to be written. */
  actions: ReactNode;
  /** Before the buttons, at the start. */
  note?: ReactNode;
  size?: "standard" | "wide";
  /** Return in a field; the main button then has `type="submit"`. */
  onSubmit?: () => void;
}

/**
 * Only for what cannot be undone or needs several answers.
 * `<Dialog title={t("merge-ask", { count })} isOpen={open} onClose={close} actions={<><Button slot="close" …/><Button kind="primary" …/></>} />`
 */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, hasChoices = false, effects, children, actions, note } = props;
  const { size = "standard", onSubmit } = props;
  const shell = useRef<HTMLElement>(null);
  const [leaving, setLeaving] = useState<"written" | "chosen" | null>(null);
  const stay = useCallback(() => setLeaving(null), []);
  const written = useWritten(shell, stay);
  const leave = () => {
    // Whoever tries again to leave has not read the question, and loses nothing by that.
    if (leaving) goOn();
    else if (onSubmit && written.isWritten()) setLeaving("written");
    else if (hasChoices) setLeaving("chosen");
    else onClose?.();
  };
  const goOn = () => {
    stay();
    written.focusLast();
  };
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
      {leaving ? (
        <Leaving what={leaving} onGoOn={goOn} onDiscard={() => onClose?.()} />
      ) : (
        <div className={css.foot}>
          {note ? <span className={css.note}>{note}</span> : null}
          {actions}
        </div>
      )}
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
      onOpenChange={(open) => !open && leave()}
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

interface LeavingProps {
  what: "written" | "chosen";
  onGoOn: () => void;
  onDiscard: () => void;
}

/** What stands in place of the buttons while something would be lost. */
function Leaving({ what, onGoOn, onDiscard }: LeavingProps) {
  const { t } = useText();
  return (
    <div className={css.foot}>
      <p role="alert" className={css.note}>
        {t("dialog-unkept", { what })}
      </p>
      <Button onPress={onDiscard}>{t("dialog-discard")}</Button>
      <Button kind="primary" autoFocus onPress={onGoOn}>
        {t("dialog-go-on", { what })}
      </Button>
    </div>
  );
}
