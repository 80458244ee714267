import { notifyManager, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { underWay, useOperate } from "~/actions";
import { commands, type OutlineInView } from "~/backend";
import { makeStore } from "~/state/store";
import { moved, type Move } from "./moved";
import { outlineKey } from "./queries";

/** Moves that were asked for and not yet carried out, oldest first. */
const asked = makeStore<readonly Move[]>([]);

/** Ends when all moves that were asked for so far are carried out: they are sent one after the other. */
let last: Promise<unknown> = Promise.resolve();

/** The outline as it will stand once what was asked for is carried out, so that the next key goes on from there. */
export function useMoved(view: OutlineInView | undefined): OutlineInView | undefined {
  const moves = asked.use();
  return useMemo(() => view && { ...view, rows: moves.reduce(moved, view.rows) }, [moves, view]);
}

/** Moves rows of the outline: they stand at their new place at once, and go back if they may not stand there. */
export function useMove() {
  const operate = useOperate();
  const client = useQueryClient();
  const carryOut = async (move: Move, said: string) => {
    const { ids, parent, after } = move;
    const [id, second] = ids;
    const isOne = id !== undefined && second === undefined;
    const done = isOne
      ? await operate.run(commands.outlineMove({ id, parent, after }), said)
      : await operate.run(commands.outlineMoveRows({ ids: [...ids], parent, after }), said);
    // What was read before the move was carried out, and arrives after it, would put the rows back for a moment.
    if (done) await client.cancelQueries({ queryKey: outlineKey });
    // Both are told in one go, so that no key finds the rows where they stood.
    notifyManager.batch(() => {
      if (done) {
        client.setQueriesData<OutlineInView>({ queryKey: outlineKey }, (view) => {
          return view && { ...view, rows: moved(view.rows, move) };
        });
      }
      notifyManager.schedule(() => asked.set(asked.get().filter((each) => each !== move)));
    });
    if (done) void client.invalidateQueries({ queryKey: outlineKey });
  };
  const move = (to: Move, said: string): Promise<void> => {
    asked.set([...asked.get(), to]);
    const done = underWay(last.then(() => carryOut(to, said)));
    last = done;
    return done;
  };
  return { move, failure: operate.failure };
}
