import { asFailure, Failure, readFault } from "./failure";

type Reply<T> = { status: "ok"; data: T } | { status: "error"; error: unknown };

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
