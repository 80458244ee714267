import type { ReactNode } from "react";
import { Button, Dialog, FaultNote } from "~/components";
import { useText } from "~/text";
import type { Operate } from "./operate";

interface Props {
  title: string;
  /** What the button says that does it. */
  act: string;
  operate: Operate;
  /** What is missing yet: nothing can be done before. */
  isMissing?: boolean;
  /** There is nothing to type or choose in it: the safe button has the focus. */
  asksNothing?: boolean;
  /** Something beside written words was chosen that took work and would be lost. */
  hasChoices?: boolean;
  size?: "wide" | undefined;
  /** What it would do, before it is done. */
  effects?: readonly string[];
  onAct: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for something and does it. A refusal stands below what was asked for, and nothing that was typed is lost. */
export function ActDialog({
  title,
  act,
  operate,
  isMissing = false,
  asksNothing = false,
  hasChoices = false,
  size,
  effects,
  onAct,
  onClose,
  children,
}: Props) {
  const { t } = useText();
  return (
    <Dialog
      title={title}
      {...(size ? { size } : {})}
      {...(effects ? { effects } : {})}
      isOpen
      onClose={onClose}
      hasChoices={hasChoices}
      onSubmit={() => void onAct()}
      actions={
        <>
          <Button autoFocus={asksNothing} slot="close">
            {t("cancel")}
          </Button>
          <Button kind="primary" type="submit" isDisabled={isMissing || operate.isRunning}>
            {act}
          </Button>
        </>
      }
    >
      {children}
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
