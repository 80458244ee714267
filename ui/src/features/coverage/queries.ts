import { useQuery } from "@tanstack/react-query";
import { call, inTurn } from "~/backend";
import { joined } from "./joined";
import { carriedOut, withJudged } from "./judging";
import { coverage, type CoverageMatrix } from "./wire";

/** Every query of this place starts with the area, so that a change of the plan drops it. */
export const matrixKey = (list: string | null) => ["coverage", "matrix", list] as const;

/**
 * The matrix, whole at first and then by what changed: of a large one, reading and drawing all after every judgement would
 * take longer than the judging.
 */
export function useMatrix(list: string | null) {
  return useQuery({
    queryKey: matrixKey(list),
    queryFn: async (asked) => {
      const { client, queryKey } = asked;
      const [known, answer] = await inTurn(asked, async () => {
        const since = client.getQueryData<CoverageMatrix>(queryKey)?.seq ?? null;
        return [carriedOut(), await call(coverage.coverageMatrix(list, since))] as const;
      });
      // What was judged in the meantime stands in what is known now.
      return withJudged(joined(client.getQueryData<CoverageMatrix>(queryKey), answer), known);
    },
    // Rows that did not change are the same objects already, and comparing all cells to find that out takes long.
    structuralSharing: false,
    placeholderData: (before) => before,
  });
}

export function useCell(issue: string, work: string | null) {
  return useQuery({
    queryKey: ["coverage", "cell", issue, work],
    queryFn: () => call(coverage.coverageCell(issue, work)),
    placeholderData: (before) => before,
  });
}

export function useRow(issue: string) {
  return useQuery({
    queryKey: ["coverage", "row", issue],
    queryFn: () => call(coverage.coverageRow(issue)),
    placeholderData: (before) => before,
  });
}

export function useGaps() {
  return useQuery({ queryKey: ["coverage", "gaps"], queryFn: () => call(coverage.gapRegister()) });
}

/** What the dialogs let a person choose from. */
export function useChoices() {
  return useQuery({ queryKey: ["coverage", "choices"], queryFn: () => call(coverage.coverageChoices()) });
}

export function useWork(work: string) {
  return useQuery({
    queryKey: ["coverage", "work", work],
    queryFn: () => call(coverage.existingWork(work)),
  });
}

/** What hangs on an existing work: its standings, milestones, recommendations and links. */
export function useWorkParts(work: string) {
  return useQuery({
    queryKey: ["coverage", "work", work, "parts"],
    queryFn: () => call(coverage.workParts(work)),
    placeholderData: (before) => before,
  });
}
