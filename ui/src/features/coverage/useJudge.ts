import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { asFailure, call } from "~/backend";
import { sayFault } from "~/components";
import { tell } from "~/shell/status";
import { useText } from "~/text";
import { matrixKey } from "./queries";
import { HEAD, isCell, ROW, type Spot } from "./spot";
import { coverage, type CoverageMatrix, type CoverageValue } from "./wire";

/** The matrix as it will be read in a moment: the letter stands at once, the row ends follow from the plan. */
function withValue(matrix: CoverageMatrix, spot: Spot, value: CoverageValue): CoverageMatrix {
  const index = matrix.works.findIndex((work) => work.record.id === spot.work);
  const rows = matrix.rows.map((row) =>
    row.issue.id === spot.issue
      ? {
          ...row,
          cells: row.cells.map((cell, at) => (at === index ? { ...cell, value, stale: false } : cell)),
        }
      : row,
  );
  return { ...matrix, rows };
}

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
      if (!wholeRow) {
        client.setQueryData<CoverageMatrix>(key, (old) => old && withValue(old, spot, value));
      }
      try {
        const work = wholeRow ? null : spot.work;
        await call(coverage.coverageAssess({ issue: spot.issue, work, value, words: null }));
        tell(
          t("coverage-judged", {
            issue: row.issue.name,
            work: wholeRow ? t("coverage-whole-issue") : (matrix?.works[at]?.record.name ?? ""),
            value: t(`coverage-value-${value}`),
          }),
        );
      } catch (error) {
        tell(sayFault(speech, asFailure(error).fault));
        // Nothing changed, so nobody else says that the value which stands there already is wrong.
        await client.invalidateQueries({ queryKey: ["coverage"] });
      }
    },
    [client, speech, list, matrix, mayEdit],
  );
}
