import type { Conflict } from "~/backend";
import { Button, ConflictMark, PanePart, SourceMarks } from "~/components";
import { useText } from "~/text";
import css from "./record.module.css";

interface Props {
  conflict: Conflict;
  onOpen: (id: string) => void;
  /** Left out, it is only read. */
  onEdit?: (() => void) | undefined;
}

/** All values with their sources, the chosen one first and its reason. None is struck out. */
export function ConflictPart({ conflict, onOpen, onEdit }: Props) {
  const { t } = useText();
  const values = [...conflict.values].sort((a, b) => Number(b.chosen) - Number(a.chosen));
  const topic = conflict.topic.charAt(0).toLocaleUpperCase() + conflict.topic.slice(1);
  return (
    <PanePart title={topic} marks={<ConflictMark conflict={conflict} />}>
      <ul className={css.values}>
        {values.map((value) => (
          <li key={value.text}>
            <span className="muted">{t(value.chosen ? "conflict-used" : "conflict-also")}</span>
            <span>
              {value.chosen ? <b dir="auto">{value.text}</b> : <bdi>{value.text}</bdi>}
              <SourceMarks sources={value.sources} onOpen={onOpen} />
            </span>
          </li>
        ))}
      </ul>
      <p className={css.reason}>
        <span className="muted">{t("conflict-reason")}</span>{" "}
        <bdi>{conflict.reason ?? t("conflict-no-reason")}</bdi>
      </p>
      {onEdit ? <Button onPress={onEdit}>{t("conflict-edit")}</Button> : null}
    </PanePart>
  );
}
