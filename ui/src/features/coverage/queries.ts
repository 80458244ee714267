import { useQuery } from "@tanstack/react-query";
import { call } from "~/backend";
import { coverage } from "./wire";

/** Every query of this place starts with the area, so that a change of the plan drops it. */
export const matrixKey = (list: string | null) => ["coverage", "matrix", list] as const;

export function useMatrix(list: string | null) {
  return useQuery({
    queryKey: matrixKey(list),
    queryFn: () => call(coverage.coverageMatrix(list)),
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
