import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useText } from "~/text";
import { Kbd } from "./Kbd";
import { dismissToast, useToast, type ShownToast } from "./toasts";
import css from "./Toast.module.css";

const STAYS_FOR = 8000;

/** Where toasts stand, one at a time: in a line that is theirs, so that nothing to read or to press lies under them. */
export function ToastRegion() {
  const toast = useToast();
  const { t } = useText();
  return (
    <section className={css.region} aria-label={t("toast-region")}>
      {toast ? <Toast key={toast.id} toast={toast} /> : null}
    </section>
  );
}

function Toast({ toast }: { toast: ShownToast }) {
  const { t } = useText();
  const [held, setHeld] = useState(false);
  const left = useRef(STAYS_FOR);

  useEffect(() => {
    if (held) return undefined;
    const since = Date.now();
    const timer = setTimeout(() => dismissToast(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1000, left.current - (Date.now() - since));
    };
  }, [held, toast.id]);

  const undo = () => {
    dismissToast(toast.id);
    toast.undo?.();
  };
  return (
    <div
      className={css.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={css.text} title={toast.text}>
        {toast.text}
      </span>
      {toast.undo ? (
        <Button className={css.undo ?? ""} onPress={undo}>
          <span>{t("undo")}</span>
          <Kbd keys="Mod+Z" />
        </Button>
      ) : null}
    </div>
  );
}
