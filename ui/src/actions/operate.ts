import { useCallback, useState } from "react";
import { asFailure, call, commands, type Failure, type Result } from "~/backend";
import { sayFault, showToast } from "~/components";
import { hush, tell } from "~/shell/status";
import { useText } from "~/text";
import { changesCarriedOut, underWay } from "./underWay";

/** Takes the newest change back, and says so. What was asked for before is carried out first, so that it is the newest. */
export function useUndo(): { undo: () => Promise<void>; redo: () => Promise<void> } {
  const speech = useText();
  const { t, say } = speech;
  const inTurn = useCallback(
    async (ask: typeof commands.historyUndo, told: "undone" | "redone") => {
      const before = changesCarriedOut();
      const answer = before.then(() => call(ask()));
      try {
        tell(t(told, { name: say(await underWay(answer)) }));
      } catch (error) {
        tell(sayFault(speech, asFailure(error).fault));
      }
    },
    [speech, t, say],
  );
  const undo = useCallback(() => inTurn(commands.historyUndo, "undone"), [inTurn]);
  const redo = useCallback(() => inTurn(commands.historyRedo, "redone"), [inTurn]);
  return { undo, redo };
}

/** What every command that changes the plan answers. */
interface Changed {
  seq: number;
}

export interface Operate {
  /**
   * Runs a command that changes the plan. On success a toast says `done` and offers Undo, and the value comes back; on a
   * refusal or failure it is kept in `failure` for a FaultNote, and null comes back.
   */
  run: <T extends Changed>(reply: Promise<Result<T>>, done: string) => Promise<T | null>;
  isRunning: boolean;
  failure: Failure | null;
  clear: () => void;
}

/** `const gap = useOperate(); await gap.run(commands.gapAdd(request), t("gap-added")); <FaultNote error={gap.failure} />` */
export function useOperate(): Operate {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const { undo } = useUndo();
  const run = useCallback(
    async <T extends Changed>(reply: Promise<Result<T>>, done: string): Promise<T | null> => {
      setRunning(true);
      setFailure(null);
      try {
        const value = await underWay(call(reply));
        hush();
        showToast({ text: done, seq: value.seq, undo: () => void undo() });
        return value;
      } catch (error) {
        setFailure(asFailure(error));
        return null;
      } finally {
        setRunning(false);
      }
    },
    [undo],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { run, isRunning, failure, clear };
}
