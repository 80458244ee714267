import type { ReactNode } from "react";
import type { Operate } from "~/actions";
import { Button, Dialog, FaultNote } from "~/components";
import { useText } from "~/text";
import { asking } from "./asking";

interface Props {
  title: string;
  effects: readonly string[];
  /** The verb on the button, with how many. */
  does: string;
  isReady: boolean;
  operate: Operate;
  onDo: () => Promise<boolean>;
  children: ReactNode;
}

/** A question about a step: what it rests on, what it does with counts, and a verb. */
export function StepDialog({ title, effects, does, isReady, operate, onDo, children }: Props) {
  const { t } = useText();
  const close = () => asking.set(null);
  const act = async () => {
    if (isReady && (await onDo())) close();
  };
  return (
    <Dialog
      isOpen
      title={title}
      effects={effects}
      onClose={close}
      onSubmit={() => void act()}
      actions={
        <>
          <Button slot="close">{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={!isReady || operate.isRunning}>
            {does}
          </Button>
        </>
      }
    >
      {children}
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </Dialog>
  );
}
