import { useOperate } from "~/actions";
import { Button, FaultNote, PanePart } from "~/components";
import { useText } from "~/text";
import { Letter } from "./Letter";
import { coverage, type CoverageCell, type Opinion } from "./wire";
import css from "./pane.module.css";

/** What several people judged of one cell, side by side: who, when, why, and which of them counts. */
export function Opinions({ cell, mayEdit }: { cell: CoverageCell; mayEdit: boolean }) {
  const { t, day } = useText();
  const operate = useOperate();
  const nameOf = (said: Opinion) => (said.assessor === "" ? t("coverage-opinion-unnamed") : said.assessor);
  const take = (said: Opinion) => {
    const words = {
      rationale: said.rationale ?? "",
      missing: said.missing ?? "",
      confidence: null,
      assessedOn: null,
      workIsDraft: null,
    };
    const request = {
      issue: cell.issue.id,
      work: cell.work?.record.id ?? null,
      value: said.value,
      words: said.rationale ? words : null,
    };
    void operate.run(coverage.coverageAssess(request), t("coverage-opinion-taken", { name: nameOf(said) }));
  };
  return (
    <PanePart title={t("coverage-opinions")}>
      <p className="small muted">{t("coverage-opinions-why")}</p>
      <ul className={css.judgements}>
        {cell.opinions.map((said) => (
          <li key={said.assessor}>
            <Letter value={said.value} />
            <div>
              <b>{t(`coverage-word-${said.value}`)}</b>
              {said.counts ? ` (${t("coverage-opinion-counts")})` : null}
              <p className="muted">
                <bdi>{nameOf(said)}</bdi>
                {said.assessedOn ? `, ${day(said.assessedOn)}` : null}
              </p>
              <p>{said.rationale ? <bdi>{said.rationale}</bdi> : t("coverage-no-reason")}</p>
              {said.counts ? null : (
                <Button kind="quiet" isDisabled={!mayEdit || operate.isRunning} onPress={() => take(said)}>
                  {t("coverage-opinion-take", { name: nameOf(said) })}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {operate.failure ? <FaultNote error={operate.failure} /> : null}
    </PanePart>
  );
}
