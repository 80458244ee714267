/** Changes of the plan that were asked for and not yet answered. */
const asked = new Set<Promise<unknown>>();

/** Notes a change that was asked for, until it is answered. */
export function underWay<T>(change: Promise<T>): Promise<T> {
  const forget = () => {
    asked.delete(change);
  };
  asked.add(change);
  change.then(forget, forget);
  return change;
}

/** Waits for the changes that were asked for until now, for what builds on them: undo takes back the newest of them. */
export async function changesCarriedOut(): Promise<void> {
  await Promise.allSettled(asked);
}
