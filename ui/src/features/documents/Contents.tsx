import type { ComparedBlock } from "~/backend";
import { Button } from "react-aria-components";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import { changesIn } from "./Sheet";
import css from "./documents.module.css";

interface Entry {
  id: string;
  number: string;
  words: string;
  /** Only the earlier version has the heading. */
  gone: boolean;
  level: number;
  /** Changes under this heading, itself included. */
  changes: number;
}

export function entries(blocks: readonly ComparedBlock[]): Entry[] {
  const found: Entry[] = [];
  for (const block of blocks) {
    const changes = changesIn(block).length;
    if (block.shape.kind === "heading") {
      const segments = block.segments.filter((segment) => !segment.number);
      const kept = segments.filter((segment) => segment.change !== "deleted");
      const gone = kept.length === 0 && segments.length > 0;
      const words = (gone ? segments : kept).map((segment) => segment.text).join("");
      const { number, level } = block.shape;
      found.push({ id: block.id, number, words, gone, level, changes });
    } else {
      const last = found.at(-1);
      if (last) last.changes += changes;
    }
  }
  return found;
}

export function goToBlock(id: string): void {
  document.getElementById(`block-${id}`)?.scrollIntoView({ block: "start" });
}

/** The headings, each with how many changes stand under it. */
export function Contents({ blocks, counts }: { blocks: readonly ComparedBlock[]; counts: boolean }) {
  const { t } = useText();
  const headings = entries(blocks);
  return (
    <nav className={css.contents} aria-label={t("documents-contents")}>
      {headings.length > 0 ? (
        <>
          <h2>{t("documents-contents")}</h2>
          <ul>
            {headings.map((entry) => (
              <li key={entry.id}>
                <Button
                  className={cx(css.entry, entry.level > 1 && css.sub)}
                  onPress={() => goToBlock(entry.id)}
                >
                  <span>{entry.number}</span>
                  {entry.gone ? <del>{entry.words}</del> : <span>{entry.words}</span>}
                  {counts && entry.changes > 0 ? (
                    <span className={css.count} aria-label={t("redline-changes", { count: entry.changes })}>
                      {entry.changes}
                    </span>
                  ) : (
                    <span />
                  )}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {counts ? (
        <div className={css.key}>
          <h2>{t("redline-marks")}</h2>
          <p>
            <ins>{t("redline-key-inserted")}</ins>
          </p>
          <p>
            <del>{t("redline-key-deleted")}</del>
          </p>
          <p>
            <span className={css.movedKey}>{t("redline-key-moved")}</span>
          </p>
          <p className={css.faint}>{t("redline-key-bar")}</p>
        </div>
      ) : null}
    </nav>
  );
}
