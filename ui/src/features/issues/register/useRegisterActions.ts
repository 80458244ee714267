import { useMemo } from "react";
import { useActions, useOperate, type Action, type Operate } from "~/actions";
import { useMayEdit } from "~/shell/desk";
import type { useGo } from "~/shell/route";
import { useText } from "~/text";
import { asking, type Act, type Chosen } from "../acts/asking";
import { commands, type IssueRegister } from "../wire";
import { nextUndecided } from "./filters";
import { moved } from "./ranking";

/** The acts with their keys: Alt, because a letter alone finds a row. */
const ACTS: Readonly<Record<Act, string>> = {
  carry: "Alt+C",
  merge: "Alt+M",
  split: "Alt+S",
  drop: "Alt+D",
  defer: "Alt+L",
};

/** What the palette and the keys offer in a register. Ranking is one change that moves the others. */
export function useRegisterActions(
  register: IssueRegister | undefined,
  chosen: readonly Chosen[],
  onRename: (issue: Chosen) => void,
  go: ReturnType<typeof useGo>,
): { ranking: Operate; rankAll: () => void } {
  const { t } = useText();
  const mayEdit = useMayEdit();
  const ranking = useOperate();
  const { run } = ranking;
  const only = chosen.length === 1 ? chosen[0] : undefined;

  const actions = useMemo<Action[]>(() => {
    if (!register) return [];
    const { list, rows } = register;
    const id = list.record.id;
    const rank = (by: -1 | 1) => {
      const order = only ? moved(rows, only.id, by) : null;
      if (!only || !order) return;
      const place = order.indexOf(only.id) + 1;
      void run(
        commands.issueRank({ list: id, order, reason: "" }),
        t("issues-done-rank", { name: only.name, rank_count: place }),
      );
    };
    const toDo = nextUndecided(rows, only?.id ?? null);
    // Carried as it is, without a question, and on to the next: most issues go this way.
    const keep = async () => {
      const request = {
        issues: chosen.map((issue) => issue.id),
        toList: register.next?.id ?? null,
        into: null,
        name: null,
        grounds: { actedBy: null, actedOn: null, reason: "", sources: [] },
      };
      const said = { count: chosen.length, name: only?.name ?? "" };
      const done = await run(commands.issueCarry(request), t("issues-done-carry", said));
      if (done !== null && toDo !== null) go({ record: toDo, replace: true });
    };
    const canRank = mayEdit && list.isRanked && only !== undefined;
    return [
      {
        id: "issues.new",
        label: t("issues-new"),
        group: "plan",
        when: mayEdit,
        run: () => asking.set({ act: "new", list: id }),
      },
      {
        id: "issues.new_list",
        label: t("issues-new-list"),
        group: "plan",
        when: mayEdit,
        run: () => asking.set({ act: "new_list" }),
      },
      {
        id: "issues.keep",
        label: t("issues-keep", { list: register.next?.name ?? "" }),
        group: "plan",
        shortcut: "Alt+K",
        when: mayEdit && register.next !== null && chosen.length > 0,
        run: () => void keep(),
      },
      {
        id: "issues.next_undecided",
        label: t("issues-next-undecided"),
        group: "plan",
        shortcut: "Alt+N",
        when: register.next !== null && toDo !== null,
        run: () => toDo && go({ record: toDo, replace: true }),
      },
      ...Object.entries(ACTS).map(([name, shortcut]): Action => {
        const act = name as Act;
        return {
          id: `issues.${act}`,
          label: t(`issues-one-${act}`),
          group: "plan",
          shortcut,
          when: mayEdit && (act === "split" ? only !== undefined : chosen.length > 0),
          run: () => asking.set({ act, issues: chosen }),
        };
      }),
      {
        id: "issues.rename",
        label: t("issues-one-rename"),
        group: "plan",
        shortcut: "F2",
        when: mayEdit && only !== undefined,
        run: () => only && onRename(only),
      },
      {
        id: "issues.rank_up",
        label: t("issues-rank-up"),
        group: "plan",
        shortcut: "Alt+Up",
        when: canRank,
        run: () => rank(-1),
      },
      {
        id: "issues.rank_down",
        label: t("issues-rank-down"),
        group: "plan",
        shortcut: "Alt+Down",
        when: canRank,
        run: () => rank(1),
      },
    ];
  }, [t, register, mayEdit, chosen, only, run, onRename, go]);
  useActions(actions);

  const rankAll = () => {
    if (!register) return;
    const { list, rows } = register;
    const order = [...rows].sort((a, b) => a.number - b.number).map((row) => row.record.id);
    void run(
      commands.issueRank({ list: list.record.id, order, reason: "" }),
      t("issues-done-rank-all", { list: list.record.name }),
    );
  };
  return { ranking, rankAll };
}
