import { asFailure, Failure, readFault } from "./failure";

type Reply<T> = { status: "ok"; data: T } | { status: "error"; error: unknown };

/**
 * Asks for something that is waited for by nobody: `askOnly(commands.compareCancel())`. That no answer comes, as when the window
 * closes meanwhile, is no news to anybody.
 */
export function askOnly(reply: Promise<Reply<unknown>>): void {
  call(reply).catch(() => undefined);
}

/** Waits for a command's reply: `await call(commands.homeView())`. Throws only `Failure`. */
export async function call<T>(reply: Promise<Reply<T>>): Promise<T> {
  let result: Reply<T>;
  try {
    result = await reply;
  } catch (error) {
    throw asFailure(error);
  }
  if (typeof result !== "object" || result === null || !("status" in result)) {
    throw new Failure({ kind: "unreachable", code: "no_answer" });
  }
  if (result.status === "error") throw new Failure(readFault(result.error));
  return result.data;
}
