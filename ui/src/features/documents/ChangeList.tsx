import { useEffect, useMemo, useRef, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { Change } from "~/backend";
import { SelectField } from "~/components";
import { useText } from "~/text";
import css from "./documents.module.css";

export interface ChangeListProps {
  changes: readonly Change[];
  current: string | null;
  onChoose: (id: string) => void;
  /** Whether it is worth saying whose each change is. */
  authors?: boolean;
}

const ALL = "all";

/** How many changes there are of each kind that occurs. */
function counted(changes: readonly Change[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const { kind } of changes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return kinds;
}

/** What kind a change is of and where it stands. */
function placeOf(t: ReturnType<typeof useText>["t"], change: Change): string {
  return t("change-place", {
    kind: t(`change-kind-${change.kind}`),
    heading: change.heading ? "some" : "none",
    under: change.heading,
    story: change.story,
    paragraph: String(change.paragraph),
    page: change.page === 0 ? "none" : String(change.page),
  });
}

/** Every change in the order of the text: where it stands, what went and what came. */
export function ChangeList({ changes, current, onChoose, authors = false }: ChangeListProps) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current === null) return;
    box.current?.querySelector(`[data-key="${CSS.escape(current)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const [kind, setKind] = useState<string>(ALL);
  const kinds = useMemo(() => counted(changes), [changes]);
  const shown = kinds.has(kind) ? changes.filter((change) => change.kind === kind) : changes;
  const options = [
    { id: ALL, label: t("change-filter-all", { count: changes.length }) },
    ...[...kinds].map(([id, count]) => ({
      id,
      label: t("change-filter-kind", { kind: t(`change-kind-${id}`), count }),
    })),
  ];
  return (
    <section className={css.changes} aria-labelledby="changes-title">
      <h2 id="changes-title" className={css.changesTitle}>
        {t("redline-list")} <span className={css.count}>{changes.length}</span>
        <span className={css.order}>{t("redline-order")}</span>
      </h2>
      {kinds.size > 1 ? (
        <div className={css.changesFilter}>
          <SelectField
            label={t("change-filter")}
            options={options}
            value={kinds.has(kind) ? kind : ALL}
            onChange={setKind}
          />
        </div>
      ) : null}
      <ListBox
        ref={box}
        aria-label={t("redline-list")}
        items={shown}
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
              <span>{placeOf(t, change)}</span>
              {authors ? <span>{change.author}</span> : null}
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
