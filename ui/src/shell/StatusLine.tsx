import { Button } from "react-aria-components";
import type { OpenPlan } from "~/backend";
import { ToastRegion } from "~/components";
import { useToast } from "~/components/toasts";
import { useText } from "~/text";
import { ask } from "./questions";
import { useWhere } from "./route";
import { statusHint, statusMessage } from "./status";
import css from "./shell.module.css";

/** What is selected and its keys; what just happened, read aloud; the undo name, which opens the whole history. */
export function StatusLine({ open, version }: { open: OpenPlan | null; version: string }) {
  const { t, say } = useText();
  const hint = statusHint.use();
  const message = statusMessage.use();
  const isTold = useToast() !== null || message !== null;
  const { record } = useWhere();
  const idle = record === null ? "nothing-selected" : "record-selected";
  return (
    <footer className={css.status} data-region="status">
      <span>{t("works-offline")}</span>
      <ToastRegion />
      <output aria-live="polite">{message ?? ""}</output>
      {isTold ? null : <span className={css.hint}>{hint ?? t(open ? idle : "updates-on-request")}</span>}
      <span className={css.statusEnd}>
        {open ? (
          <Button onPress={() => ask({ kind: "history" })}>
            {open.undo ? t("status-undo", { name: say(open.undo) }) : t("status-history")}
          </Button>
        ) : (
          <span>{t("version", { version })}</span>
        )}
        <span>{t("language-name")}</span>
      </span>
    </footer>
  );
}
