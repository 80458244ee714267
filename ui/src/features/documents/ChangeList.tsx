import { useEffect, useRef } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { Change } from "~/backend";
import { useText } from "~/text";
import css from "./documents.module.css";

export interface ChangeListProps {
  changes: readonly Change[];
  current: string | null;
  onChoose: (id: string) => void;
}

/** Every change in the order of the text: where it stands, what went and what came. */
export function ChangeList({ changes, current, onChoose }: ChangeListProps) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current === null) return;
    box.current?.querySelector(`[data-key="${CSS.escape(current)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const kindOf = (change: Change) => t(`change-kind-${change.kind}`);
  return (
    <section className={css.changes} aria-labelledby="changes-title">
      <h2 id="changes-title" className={css.changesTitle}>
        {t("redline-list")} <span className={css.count}>{changes.length}</span>
        <span className={css.order}>{t("redline-order")}</span>
      </h2>
      <ListBox
        ref={box}
        aria-label={t("redline-list")}
        items={changes}
        className={css.changeList ?? ""}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={current === null ? [] : [current]}
        onSelectionChange={(keys) => {
          const [id] = [...keys];
          if (id !== undefined) onChoose(String(id));
        }}
      >
        {(change) => (
          <ListBoxItem
            id={change.id}
            textValue={`${change.before} ${change.after}`}
            className={css.change ?? ""}
          >
            <div className={css.changeHead}>
              <b>{change.number}</b>
              <span>
                {change.heading
                  ? t("redline-change-place", { heading: change.heading, kind: kindOf(change) })
                  : kindOf(change)}
              </span>
            </div>
            <p className={css.changeWords} dir="auto">
              {change.before ? <del>{change.before}</del> : null}{" "}
              {change.after ? <ins>{change.after}</ins> : null}
            </p>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  );
}
