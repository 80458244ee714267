import { Checkbox, MenuButton, Segmented, Toolbar } from "~/components";
import { useText } from "~/text";
import { word } from "./finding";
import type { Sheet } from "./useSheet";
import type { Counting, CoverageMatrix } from "./wire";
import { isOverCovered, type ShownMatrix } from "./view";
import css from "./matrix.module.css";

/** How the matrix is counted and cut, and what is in view. */
export function MatrixToolbar(props: { sheet: Sheet; matrix: CoverageMatrix; shown: ShownMatrix }) {
  const { sheet, matrix, shown } = props;
  const speech = useText();
  const { t, day } = speech;
  const { counts } = matrix;
  const over = matrix.rows.filter(isOverCovered).length;
  const current = matrix.lists.find((each) => each.record.id === matrix.list);
  const inView = t(shown.rows.length === counts.issues ? "coverage-shown" : "coverage-shown-some", {
    shown: shown.works.length,
    work_count: counts.works,
    issues: shown.rows.length,
    count: counts.issues,
  });
  const counted = `${t("coverage-count")}: ${t(`coverage-${sheet.counting}`)}`;
  return (
    <>
      <div className={css.controls}>
        <Toolbar label={t("coverage-toolbar")} end={<span>{inView}</span>}>
          <MenuButton
            label={current ? current.record.name : t("coverage-list")}
            kind="quiet"
            entries={matrix.lists
              .map((each) => ({
                id: each.record.id,
                label: each.record.name,
                note: [
                  t("coverage-list-size", { count: each.issues, size: word(speech, each.issues) }),
                  each.datedOn ? day(each.datedOn) : "",
                ]
                  .filter(Boolean)
                  .join(", "),
                run: () => sheet.change({ list: each.record.id }),
              }))
              .toReversed()}
          />
          <Segmented<Counting>
            label={t("coverage-count")}
            options={[
              { id: "strict", label: t("coverage-strict") },
              { id: "relaxed", label: t("coverage-relaxed") },
            ]}
            value={sheet.counting}
            onChange={(counting) => sheet.change({ counting })}
          />
          <Checkbox isSelected={sheet.holesOnly} onChange={(holesOnly) => sheet.change({ holesOnly })}>
            {t("coverage-holes-only")}
          </Checkbox>
          <Checkbox
            isSelected={sheet.judgedOnly && counts.judgedWorks > 0}
            isDisabled={counts.judgedWorks === 0}
            onChange={(judgedOnly) => sheet.change({ judgedOnly })}
          >
            {t("coverage-judged-only")}
          </Checkbox>
          {counts.stale > 0 || sheet.only === "stale" ? (
            <Checkbox
              count={counts.stale}
              isSelected={sheet.only === "stale"}
              onChange={(on) => sheet.change({ only: on ? "stale" : null })}
            >
              {t("coverage-only-stale")}
            </Checkbox>
          ) : null}
          {over > 0 || sheet.only === "over" ? (
            <Checkbox
              count={over}
              isSelected={sheet.only === "over"}
              onChange={(on) => sheet.change({ only: on ? "over" : null })}
            >
              {t("coverage-only-over")}
            </Checkbox>
          ) : null}
          {counts.withoutRationale > 0 || sheet.only === "silent" ? (
            <Checkbox
              count={counts.withoutRationale}
              isSelected={sheet.only === "silent"}
              onChange={(on) => sheet.change({ only: on ? "silent" : null })}
            >
              {t("coverage-only-silent")}
            </Checkbox>
          ) : null}
        </Toolbar>
      </div>
      {/* On paper nothing can be pressed: there what was chosen is said, and only there. */}
      <p
        className={css.chosen}
        data-chosen={[current?.record.name, counted, inView].filter(Boolean).join(" · ")}
      />
    </>
  );
}
