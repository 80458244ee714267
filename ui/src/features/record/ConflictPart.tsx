import type { Conflict } from "~/backend";
import { ConflictMark, PanePart, SourceMarks } from "~/components";
import { useText } from "~/text";
import css from "./record.module.css";

/** Both values with their sources, the chosen one first and its reason. Neither is struck out. */
export function ConflictPart({ conflict, onOpen }: { conflict: Conflict; onOpen: (id: string) => void }) {
  const { t } = useText();
  const values = [...conflict.values].sort((a, b) => Number(b.chosen) - Number(a.chosen));
  return (
    <PanePart title={conflict.topic} marks={<ConflictMark conflict={conflict} />}>
      <ul className={css.values}>
        {values.map((value) => (
          <li key={value.text}>
            <span className="muted">{t(value.chosen ? "conflict-used" : "conflict-also")}</span>
            <span>
              {value.chosen ? <b>{value.text}</b> : value.text}
              <SourceMarks sources={value.sources} onOpen={onOpen} />
            </span>
          </li>
        ))}
      </ul>
      <p className={css.reason}>
        <span className="muted">{t("conflict-reason")}</span> {conflict.reason ?? t("conflict-no-reason")}
      </p>
    </PanePart>
  );
}
