import { useEffect, useMemo, useRef } from "react";
import { useActions, useOperate, type Action } from "~/actions";
import { commands } from "~/backend";
import { useText } from "~/text";
import type { Ask } from "./PlanDialogs";
import { peers, type Branch } from "./rows";

interface Selected {
  branch: Branch;
  beside: readonly Branch[];
}

/** What can be done with the selected row, for the menu, the palette and the keys. */
export function usePlanActions({ found, setAsk }: { found: Selected | null; setAsk: (ask: Ask) => void }) {
  const { t } = useText();
  const operate = useOperate();

  const run = (id: string) => {
    if (!found) return;
    const { branch, beside } = found;
    const { row } = branch;
    const name = row.record.name;
    const among = peers(beside, branch);
    const at = among.indexOf(branch);
    const idAt = (index: number) => among[index]?.row.record.id ?? null;
    const move = (parent: string | null, after: string | null) =>
      void operate.run(commands.outlineMove({ id: row.record.id, parent, after }), t("plan-moved", { name }));
    if (id === "outline.rename") setAsk({ kind: "rename", row });
    if (id === "outline.edit") setAsk({ kind: "edit", row });
    if (id === "outline.assign") setAsk({ kind: "assign", row });
    if (id === "outline.move") setAsk({ kind: "move", row });
    if (id === "outline.delete") setAsk({ kind: "delete", row });
    if (id === "outline.add") {
      const kind = row.record.kind as "objective" | "goal" | "initiative" | "work_item";
      setAsk({ kind: "add", row: kind, parent: row.parent ?? null, after: row.record.id });
    }
    if (id === "outline.up" && at > 0) move(row.parent ?? null, idAt(at - 2));
    if (id === "outline.down" && at < among.length - 1) move(row.parent ?? null, idAt(at + 1));
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });

  const isItem = found?.branch.row.record.kind === "work_item";
  const any = found !== null;
  const actions = useMemo<Action[]>(() => {
    const action = (id: string, key: string, shortcut: string | undefined, when: boolean): Action => ({
      id: `outline.${id}`,
      label: t(`plan-${key}`),
      group: "plan",
      shortcut,
      when,
      run: () => latest.current(`outline.${id}`),
    });
    return [
      action("add", "add-after", "Mod+Enter", any),
      action("rename", "rename", "F2", any),
      action("edit", "edit", undefined, isItem),
      action("assign", "assign", undefined, any),
      action("move", "move", undefined, any),
      action("up", "move-up", "Alt+Up", any),
      action("down", "move-down", "Alt+Down", any),
      action("delete", "delete", "Delete", any),
    ];
  }, [t, any, isItem]);
  useActions(actions);
  return { actions, failure: operate.failure };
}
