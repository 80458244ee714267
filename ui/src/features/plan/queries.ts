import { useQuery } from "@tanstack/react-query";
import { call, commands, type OutlineRow } from "~/backend";
import { shownCase } from "./case";

/** The outline with the money of the case in view. */
export function useOutline() {
  const inCase = shownCase.use();
  return useQuery({
    queryKey: ["plan", "outline", inCase],
    queryFn: () => call(commands.outlineView(inCase)),
    placeholderData: (before) => before,
  });
}

/** One row of the outline; nothing until it is there. */
export function useOutlineRow(id: string): OutlineRow | null {
  return useOutline().data?.rows.find((row) => row.record.id === id) ?? null;
}
