import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { asFailure, call } from "~/backend";
import { sayFault } from "~/components";
import { tell } from "~/shell/status";
import { useText } from "~/text";
import { judging, withJudged } from "./judging";
import { matrixKey } from "./queries";
import { HEAD, isCell, ROW, type Spot } from "./spot";
import { coverage, type CoverageMatrix, type CoverageValue } from "./wire";

/** Judges a place of the matrix with one key: the value stands at once, and the reason may follow. */
export function useJudge(list: string | null, matrix: CoverageMatrix | undefined, mayEdit: boolean) {
  const client = useQueryClient();
  const speech = useText();
  return useCallback(
    async (spot: Spot, value: CoverageValue): Promise<void> => {
      const { t } = speech;
      const row = matrix?.rows.find((each) => each.issue.id === spot.issue);
      const wholeRow = spot.work === ROW;
      if (!row || spot.issue === HEAD || (!wholeRow && !isCell(spot))) return;
      if (!mayEdit) {
        tell(t("coverage-read-only"));
        return;
      }
      if (wholeRow && value !== "nothing_exists" && value !== "not_assessed") {
        tell(t("coverage-row-keys"));
        return;
      }
      const at = matrix?.works.findIndex((work) => work.record.id === spot.work) ?? -1;
      const now = wholeRow ? (row.nothingExists ? "nothing_exists" : "not_assessed") : row.cells[at]?.value;
      const isStale = wholeRow ? row.nothingExists?.stale : row.cells[at]?.stale;
      if (now === value && !isStale) {
        if (!wholeRow && value === "not_assessed" && row.nothingExists) tell(t("coverage-whole-told"));
        return;
      }
      const key = matrixKey(list);
      const made = wholeRow ? null : judging(spot, value);
      if (made) client.setQueryData<CoverageMatrix>(key, (old) => old && withJudged(old));
      try {
        const work = wholeRow ? null : spot.work;
        await call(coverage.coverageAssess({ issue: spot.issue, work, value, words: null }));
        made?.carriedOut();
        tell(
          t("coverage-judged", {
            issue: row.issue.name,
            work: wholeRow ? t("coverage-whole-issue") : (matrix?.works[at]?.record.name ?? ""),
            value: t(`coverage-value-${value}`),
          }),
        );
      } catch (error) {
        made?.refused();
        tell(sayFault(speech, asFailure(error).fault));
        // Nothing changed, so nobody else says that the value which stands there already is wrong.
        await client.invalidateQueries({ queryKey: ["coverage"] });
      }
    },
    [client, speech, list, matrix, mayEdit],
  );
}
