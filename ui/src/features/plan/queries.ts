import { keepPreviousData, replaceEqualDeep, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, commands, inTurn, type OutlineRow, type PlanParts } from "~/backend";
import { useLeft } from "~/components";
import { shownCase } from "./case";

/** The whole outline with the money of the case in view. */
export function useWholeOutline() {
  const inCase = shownCase.use();
  return useQuery({
    queryKey: ["plan", "whole outline", inCase],
    queryFn: () => call(commands.outlineWhole(inCase)),
    placeholderData: keepPreviousData,
  });
}

/** The rows of the outline, as they are open in it and in the timeline. */
export const OUTLINE = "outline";

/** Every question for the rows in view begins with it, whatever is open. */
export const outlineKey = ["plan", "outline"] as const;

/** How long the rows of another state of folding are kept, in ms: there are many states, and each may have many rows. */
export const KEPT = 10_000;

/**
 * Which rows are open: found again when a person comes back, and the same in every view of the same rows. Nothing until
 * the plan's side has said which are open at first.
 */
export function useOpenRows(of: string) {
  return useLeft<readonly string[] | null>(`open ${of}`, null);
}

/**
 * The rows of the outline that are not folded away. A row that says what it said stays the same object, so that the table
 * draws only what changed. Which rows are open at first is the plan's to say.
 */
export function useOutlineInView() {
  const inCase = shownCase.use();
  const [open, setOpen] = useOpenRows(OUTLINE);
  const [known] = useState(() => new Map<string, OutlineRow>());
  const view = useQuery({
    queryKey: [...outlineKey, inCase, open],
    queryFn: async (asked) => {
      const read = () => call(commands.outlineInView(inCase, open === null ? null : [...open]));
      const answer = await inTurn(asked, read);
      const rows = answer.rows.map((row) => replaceEqualDeep(known.get(row.record.id), row));
      known.clear();
      for (const row of rows) known.set(row.record.id, row);
      if (open === null) setOpen(answer.open);
      return { ...answer, rows };
    },
    structuralSharing: false,
    gcTime: KEPT,
    // Until other rows are read, those before stand there as they are known now, also after a move. `keepPreviousData` would
    // show them as they were when they were asked for first, and so put moved rows back for a moment.
    placeholderData: (before) => before,
  });
  return { view, open: open ?? view.data?.open ?? [], setOpen };
}

/** One row of the outline, wherever it stands; nothing until it is there. */
export function useOutlineRow(id: string): OutlineRow | null {
  const inCase = shownCase.use();
  const row = useQuery({
    queryKey: ["plan", "outline row", inCase, id],
    queryFn: () => call(commands.outlineRow(inCase, id)),
  });
  return row.data ?? null;
}

/** How many work items have no lead. */
export function useWithoutLead(): number {
  return (
    useQuery({ queryKey: ["plan", "without lead"], queryFn: () => call(commands.outlineWithoutLead()) })
      .data ?? 0
  );
}

/** How many rows stand under one, at any depth; nothing until they are counted. */
export function useCountBelow(id: string): number | undefined {
  return useQuery({ queryKey: ["plan", "below", id], queryFn: () => call(commands.outlineBelow(id)) }).data;
}

/** What hangs on a row of the plan; nothing until it is there. */
export function usePlanParts(id: string): PlanParts | undefined {
  return useQuery({ queryKey: ["record", id, "parts"], queryFn: () => call(commands.planParts(id)) }).data;
}
