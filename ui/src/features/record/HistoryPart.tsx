import type { RecordChange } from "~/backend";
import { useText } from "~/text";
import css from "./record.module.css";

/** Who changed which field from what to what, when and why; newest first. */
export function HistoryPart({ changes }: { changes: readonly RecordChange[] }) {
  const { t, say, has, instant, value } = useText();
  return (
    <ol className={css.changes}>
      {changes.map((change) => (
        <li key={change.seq}>
          {say(change.name)}
          <small>
            {t("history-by", { actor: change.actor || t("author-unnamed"), when: instant(change.at) })}
          </small>
          {change.cells.map((cell) => (
            <small key={cell.field}>
              {has(`fact-${cell.field}`) ? t(`fact-${cell.field}`) : cell.field.replaceAll("_", " ")}{" "}
              {cell.old === null ? null : <del dir="auto">{value(cell.old)}</del>}{" "}
              {cell.new === null ? null : <ins dir="auto">{value(cell.new)}</ins>}
            </small>
          ))}
          {change.reason ? <small dir="auto">{change.reason}</small> : null}
        </li>
      ))}
    </ol>
  );
}
