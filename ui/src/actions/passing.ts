import { useCallback, useEffect, useRef } from "react";
import { on } from "~/backend";
import { useOperate, type Operate } from "./operate";

/**
 * For what stands on a page: a refusal is taken away as soon as the plan is changed by anything else, undo among it, for
 * it told of the plan as it was. What a dialog was refused stays in it until it is asked again.
 */
export function usePassingOperate(): Operate {
  const operate = useOperate();
  const { run, clear } = operate;
  /** The newest change of our own: news of it may come when the next one is refused already. */
  const own = useRef(0);
  useEffect(
    () =>
      on("planChanged", ({ seq }) => {
        if (seq > own.current) clear();
      }),
    [clear],
  );
  const runHere = useCallback<Operate["run"]>(
    async (reply, done) => {
      const value = await run(reply, done);
      if (value) own.current = value.seq;
      return value;
    },
    [run],
  );
  return { ...operate, run: runHere };
}
