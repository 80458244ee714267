import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { ErrorBoundary } from "~/components";
import { RecordPane } from "~/features/record/RecordPane";
import { useText } from "~/text";
import { paneSlot, paneStays, paneUses } from "./PlacePane";
import { useOpenRecord, useWhere } from "./route";
import css from "./shell.module.css";

function keepSlot(slot: HTMLElement | null): void {
  paneSlot.set(slot);
}

/** The selected record, or what the place shows there itself. Escape closes it. */
export function RightPane() {
  const { t } = useText();
  const { record } = useWhere();
  const open = useOpenRecord();
  const taken = paneUses.use() > 0;
  const stays = paneStays.use() > 0;
  const [unfolded, setUnfolded] = useState(false);

  useEffect(() => {
    if (record === null) return undefined;
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (
        event.target instanceof Element &&
        event.target.closest("[role=dialog], [role=menu], [role=listbox]")
      )
        return;
      open(null);
    };
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [record, open]);

  const shown = taken || record !== null;
  return (
    <aside
      className={css.pane}
      hidden={!shown}
      aria-label={t("pane-name")}
      data-region="pane"
      data-folded={(taken && stays && !unfolded) || undefined}
    >
      {taken && stays ? (
        <Button className={css.fold ?? ""} aria-expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
          {t(unfolded ? "pane-fold" : "pane-unfold")}
        </Button>
      ) : null}
      <div className={css.slot} ref={keepSlot} hidden={!taken} />
      {!taken && record !== null ? (
        <ErrorBoundary key={record}>
          <RecordPane id={record} onOpen={open} onClose={() => open(null)} />
        </ErrorBoundary>
      ) : null}
    </aside>
  );
}
