import { ConflictMark, PanePart, SourceMarks } from "~/components";
import { useText } from "~/text";
import type { IssueConflict } from "../wire";
import css from "./pane.module.css";

/** Where sources disagree: every value stands, and which is used and why. */
export function Conflicts({
  conflicts,
  onOpen,
}: {
  conflicts: readonly IssueConflict[];
  onOpen: (id: string) => void;
}) {
  const { t } = useText();
  return (
    <>
      {conflicts.map((conflict) => (
        <PanePart
          key={conflict.id}
          title={conflict.topic.charAt(0).toLocaleUpperCase() + conflict.topic.slice(1)}
          marks={<ConflictMark conflict={conflict} />}
        >
          <ul className={css.values}>
            {conflict.articleSays ? (
              <li>{t("issues-conflict-article", { value: conflict.articleSays })}</li>
            ) : null}
            <li>{t("issues-conflict-found", { value: conflict.found })}</li>
          </ul>
          <p className={css.used}>
            <span className="muted">{t("conflict-used")}</span> <span dir="auto">{conflict.resolution}</span>
            <SourceMarks sources={conflict.sources} onOpen={onOpen} />
          </p>
        </PanePart>
      ))}
    </>
  );
}
