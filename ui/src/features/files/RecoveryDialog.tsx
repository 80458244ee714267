import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, commands } from "~/backend";
import { Button, Dialog, FaultNote } from "~/components";
import { useDesk } from "~/shell/desk";
import { answered } from "~/shell/questions";
import { useText } from "~/text";
import { useFiles } from "./files";
import css from "./Lines.module.css";

/** Working copies a crash left behind: open one, or throw it away on purpose. */
export function RecoveryDialog() {
  const { t, instant } = useText();
  const files = useFiles();
  const client = useQueryClient();
  const recovered = useDesk().data?.recovered ?? [];
  const [error, setError] = useState<unknown>(null);

  const open = (id: string) => {
    answered();
    void files.recover(id);
  };
  const discard = async (id: string) => {
    try {
      await call(commands.recoveryDiscard(id));
      await client.invalidateQueries({ queryKey: ["desk"] });
      if (recovered.length <= 1) answered();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Dialog
      title={t("recovery-ask", { count: recovered.length })}
      isOpen
      onClose={answered}
      actions={
        <Button autoFocus onPress={answered}>
          {t("recovery-later")}
        </Button>
      }
    >
      <p>{t("recovery-told")}</p>
      <ul className={css.lines}>
        {recovered.map((copy) => (
          <li key={copy.id} className={css.line}>
            <div className={css.what}>
              <b>
                <bdi>{copy.fileName}</bdi>
              </b>
              <small>{t("recovery-line", { count: copy.changeCount, when: instant(copy.changedAt) })}</small>
            </div>
            <div className={css.do}>
              <Button kind="quiet" onPress={() => void discard(copy.id)}>
                {t("recovery-discard")}
              </Button>
              <Button onPress={() => open(copy.id)}>{t("recovery-open")}</Button>
            </div>
          </li>
        ))}
      </ul>
      {error ? <FaultNote error={error} /> : null}
    </Dialog>
  );
}
