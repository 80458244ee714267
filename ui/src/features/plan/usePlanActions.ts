import { useEffect, useMemo, useRef } from "react";
import { changesCarriedOut, underWay, useActions, useOperate, type Action } from "~/actions";
import { commands, type PastedRow } from "~/backend";
import { useText } from "~/text";
import type { Move } from "./moved";
import type { Ask } from "./PlanDialogs";
import { useMove } from "./useMove";
import { peers, type Branch, type RowKind } from "./rows";

interface Selected {
  branch: Branch;
  beside: readonly Branch[];
}

/** What can be done with the selected row, for the menu, the palette and the keys. */
export function usePlanActions({ found, setAsk }: { found: Selected | null; setAsk: (ask: Ask) => void }) {
  const { t } = useText();
  const operate = useOperate();
  const { move, failure } = useMove();

  const run = (id: string) => {
    if (!found) return;
    const { branch, beside } = found;
    const { row } = branch;
    const name = row.record.name;
    const among = peers(beside, branch);
    const at = among.indexOf(branch);
    const idAt = (index: number) => among[index]?.row.record.id ?? null;
    const moveAfter = (after: string | null) =>
      void move({ ids: [row.record.id], parent: row.parent, after }, t("plan-moved", { name }));
    if (id === "outline.rename") setAsk({ kind: "rename", row });
    if (id === "outline.edit") setAsk({ kind: "edit", row });
    if (id === "outline.progress") setAsk({ kind: "progress", row });
    if (id === "outline.assign") setAsk({ kind: "assign", row });
    if (id === "outline.ties") setAsk({ kind: "ties", row });
    if (id === "outline.move") setAsk({ kind: "move", row });
    if (id === "outline.delete") setAsk({ kind: "delete", row });
    if (id === "outline.add") {
      const kind = row.record.kind as RowKind;
      setAsk({ kind: "add", row: kind, parent: row.parent ?? null, after: row.record.id });
    }
    if (id === "outline.up" && at > 0) moveAfter(idAt(at - 2));
    if (id === "outline.down" && at < among.length - 1) moveAfter(idAt(at + 1));
  };
  /** One level deeper, under the row before it, or less deep, after the row it stands under. What it then stands under. */
  const depth = (by: 1 | -1, above: Branch | null): { under: string | null } | null => {
    if (!found || found.branch.row.record.kind !== "work_item") return null;
    const { row } = found.branch;
    const before = peers(found.beside, found.branch);
    const under = by === 1 ? before[before.indexOf(found.branch) - 1] : above;
    if (!under || under.row.record.kind !== "work_item") return null;
    const { parent, after } =
      by === 1
        ? { parent: under.row.record.id, after: under.below.at(-1)?.row.record.id ?? null }
        : { parent: under.row.parent, after: under.row.record.id };
    void move({ ids: [row.record.id], parent, after }, t("plan-moved", { name: row.record.name }));
    return { under: parent };
  };
  const moveTo = (to: Move) => move(to, t("plan-moved-several", { count: to.ids.length }));
  const paste = async (rows: PastedRow[]) => {
    if (!found) return null;
    const { row } = found.branch;
    const isItem = row.record.kind === "work_item";
    const request = {
      parent: isItem ? row.parent : row.record.id,
      after: isItem ? row.record.id : null,
      rows,
    };
    const said = t("plan-pasted", { count: rows.length });
    return underWay(changesCarriedOut().then(() => operate.run(commands.outlinePaste(request), said)));
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });

  const isItem = found?.branch.row.record.kind === "work_item";
  const any = found !== null;
  const actions = useMemo<Action[]>(() => {
    const action = (
      id: string,
      key: string,
      shortcut: string | undefined,
      when: boolean,
      also: readonly string[] = [],
    ): Action => ({
      id: `outline.${id}`,
      label: t(`plan-${key}`),
      group: "plan",
      shortcut,
      also,
      when,
      run: () => latest.current(`outline.${id}`),
    });
    return [
      action("add", "add-after", "Mod+Enter", any),
      action("rename", "rename", "F2", any),
      action("edit", "edit", undefined, isItem),
      action("progress", "progress", undefined, isItem),
      action("assign", "assign", undefined, any),
      action("ties", "ties", undefined, isItem),
      action("move", "move", undefined, any),
      action("up", "move-up", "Alt+Up", any, ["Mod+Up"]),
      action("down", "move-down", "Alt+Down", any, ["Mod+Down"]),
      action("delete", "delete", "Delete", any),
    ];
  }, [t, any, isItem]);
  useActions(actions);
  const moveBy = (by: 1 | -1) => run(by === 1 ? "outline.down" : "outline.up");
  return { actions, depth, paste, moveBy, moveTo, failure: operate.failure ?? failure };
}
