import { memo } from "react";
import { cx } from "~/components/cx";
import { useText } from "~/text";
import { headsOf } from "./frame";
import { Key } from "./Key";
import { placeProps } from "./MatrixParts";
import { Strip } from "./MatrixStrip";
import { HEAD } from "./spot";
import type { MatrixWork } from "./wire";
import css from "./matrix.module.css";

interface Columns {
  works: readonly MatrixWork[];
  /** The strips of columns to draw, in order. */
  strips: readonly number[];
}

interface Own {
  /** The work in whose column the person is. */
  own: string | null;
  /** The work at whose head the person is, when it is there. */
  spot: string | null;
  /** The work at whose head Tab comes to the matrix, when it does so there. */
  stop: string | null;
}

/** The names of the columns of a strip. */
const HeadStrip = memo(function HeadStrip(
  props: Own & { works: readonly MatrixWork[]; strip: number; after: number | undefined },
) {
  const { works, strip, after, own, spot, stop } = props;
  const { t } = useText();
  return (
    <Strip strip={strip} after={after} count={works.length}>
      {(at) => {
        const work = works[at];
        return work ? (
          <div
            role="columnheader"
            key={work.record.id}
            aria-colindex={at + 2}
            className={cx(css.head, own === work.record.id && css.headOn)}
            {...placeProps(HEAD, work.record.id, spot, stop)}
            aria-label={nameOfWork(t, work)}
            title={work.record.name}
          >
            <span>
              <bdi>{work.record.name}</bdi>
              {work.inForce ? null : "*"}
            </span>
          </div>
        ) : null;
      }}
    </Strip>
  );
});

/** The names of the columns. Scrolling draws only those that come into view. */
export const MatrixHeads = memo(function MatrixHeads({ works, strips, own, spot, stop }: Columns & Own) {
  const { t } = useText();
  const width = works.length + 3;
  return (
    <div role="rowgroup" className={css.heads}>
      <div role="row" aria-rowindex={1} className={css.headLine}>
        <div role="gridcell" className={css.corner}>
          <Key />
        </div>
        <div role="presentation" className={css.cells}>
          {headsOf(strips).map((strip, index, all) => (
            <HeadStrip
              key={strip}
              works={works}
              strip={strip}
              after={all[index - 1]}
              own={own}
              spot={spot}
              stop={stop}
            />
          ))}
        </div>
        <div aria-hidden className={css.gutter} />
        <div role="columnheader" aria-colindex={width - 1} className={cx(css.endHead, css.endStart)}>
          {t("coverage-strict")}
        </div>
        <div role="columnheader" aria-colindex={width} className={css.endHead}>
          {t("coverage-relaxed")}
        </div>
      </div>
    </div>
  );
});

/** How many issues each work helps with. */
export const MatrixFoot = memo(function MatrixFoot({ works, strips }: Columns) {
  const { t } = useText();
  return (
    <div role="rowgroup">
      <div role="row" className={css.touches}>
        <div role="rowheader">{t("coverage-touches")}</div>
        <div role="presentation" className={css.cells}>
          {strips.map((strip, index) => (
            <Strip key={strip} strip={strip} after={strips[index - 1]} count={works.length}>
              {(at) => (
                <div role="gridcell" key={at} className={css.touched}>
                  {works[at]?.touched}
                </div>
              )}
            </Strip>
          ))}
        </div>
        <div aria-hidden className={css.gutter} />
        <div aria-hidden className={css.endFoot} />
      </div>
    </div>
  );
});

function nameOfWork(t: (key: string, args?: Record<string, string>) => string, work: MatrixWork): string {
  return work.inForce ? work.record.name : t("coverage-draft-work", { work: work.record.name });
}
