import { useMemo } from "react";
import { useActions } from "~/actions";
import type { OutlineRow } from "~/backend";
import type { MenuEntry } from "~/components";
import { useMayEdit } from "~/shell/desk";
import { useText } from "~/text";
import type { Ask } from "./PlanDialogs";
import { parentFor, type RowKind } from "./rows";

const KINDS: readonly RowKind[] = [
  "work_item",
  "initiative",
  "goal",
  "objective",
  "activity",
  "service_group",
];

interface Props {
  selected: OutlineRow | null;
  rows: readonly OutlineRow[];
  setAsk: (ask: Ask) => void;
}

/** What can be added to the plan from where the selection is: for the menu, and for the palette. */
export function useAdditions({ selected, rows, setAsk }: Props): MenuEntry[] {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const additions = useMemo<MenuEntry[]>(() => {
    const kinds = KINDS.map((kind) => {
      const { parent, possible } = parentFor(kind, selected, rows);
      const above = rows.find((row) => row.record.id === parent);
      const under = above ? t("plan-add-under", { name: above.record.name }) : undefined;
      return {
        id: kind,
        label: t(`plan-add-${kind}`),
        note: under ?? (possible ? undefined : t("plan-add-choose")),
        isDisabled: !possible || !mayEdit,
        run: () => setAsk({ kind: "add", row: kind, parent, after: null }),
      };
    });
    const calendar = (["years", "calendar"] as const).map((kind) => ({
      id: kind,
      label: t(kind === "years" ? "years-menu" : "calendar-menu"),
      isDisabled: !mayEdit,
      startsGroup: kind === "years",
      run: () => setAsk({ kind }),
    }));
    return [...kinds, ...calendar];
  }, [t, selected, rows, mayEdit, setAsk]);
  const offered = useMemo(
    () =>
      additions.map((entry) => ({
        id: `outline.add.${entry.id}`,
        label: ["years", "calendar"].includes(entry.id)
          ? entry.label
          : t("plan-add-command", { what: entry.label }),
        group: "plan" as const,
        when: !entry.isDisabled,
        run: entry.run,
      })),
    [additions, t],
  );
  useActions(offered);
  return additions;
}
