import { hashKey, type QueryKey } from "@tanstack/react-query";

/** The questions that the plan's side is answering, by their keys; each ends with its answer or its failure. */
const asked = new Map<string, Promise<unknown>>();

/**
 * Asks a question that takes long when its answer before has come. The plan's side goes on with an answer that nobody waits
 * for any more, and each question beside it would make all of them later: whoever changes the plan faster than it is read
 * again asks once for all changes.
 */
export async function inTurn<T>(
  { queryKey, signal }: { queryKey: QueryKey; signal: AbortSignal },
  ask: () => Promise<T>,
): Promise<T> {
  const key = hashKey(queryKey);
  for (let before = asked.get(key); before; before = asked.get(key)) {
    await before;
    signal.throwIfAborted();
  }
  const answer = ask();
  const forget = () => void asked.delete(key);
  asked.set(key, answer.then(forget, forget));
  return answer;
}
