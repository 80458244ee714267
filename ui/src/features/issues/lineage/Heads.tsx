import { ConflictMark } from "~/components";
import { useText } from "~/text";
import type { LineagePicture } from "../wire";
import { BAR } from "./layout";
import css from "./lineage.module.css";

interface Props {
  picture: LineagePicture;
  register: number;
  columns: readonly number[];
  words: readonly number[];
  onOpen: (record: string) => void;
}

/** Over each column: how many, which list, when. */
export function Heads({ picture, register, columns, words, onOpen }: Props) {
  const { t, day } = useText();
  return (
    <div className={css.heads}>
      {picture.columns.map(({ list }, at) => {
        const ranked = list.priorities > 0;
        const count = ranked ? list.priorities : list.holds;
        const start = at === 0 ? 0 : register + (columns[at - 1] ?? 0);
        return (
          <div
            key={list.record.id}
            className={css.headOf}
            style={{
              insetInlineStart: start,
              inlineSize: at === 0 ? register : (words[at - 1] ?? 0) + BAR + 8,
            }}
            title={
              list.sourceCount !== null && list.sourceCount !== list.holds
                ? t("issues-count-differs", { count: list.sourceCount })
                : undefined
            }
          >
            <span className={css.figure} aria-hidden="true">
              {count}
            </span>
            <div>
              <h2>
                <button type="button" className={css.headName} onClick={() => onOpen(list.record.id)}>
                  <bdi>{list.record.name}</bdi>
                  <span className="aside">
                    {", "}
                    {t(ranked ? "issues-priorities" : "issues-counts", { count })}
                  </span>
                </button>
              </h2>
              <p>
                {list.datedOn ? day(list.datedOn) : t("not-known")}{" "}
                {list.conflicts.map((conflict) => (
                  <ConflictMark key={conflict.id} conflict={conflict} onOpen={onOpen} />
                ))}
              </p>
            </div>
          </div>
        );
      })}
    </div>
  );
}
