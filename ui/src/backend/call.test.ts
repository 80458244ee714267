import { expect, test, vi } from "vitest";
import { askOnly, call } from "./call";

test("what nobody waits for fails in silence: the window may close meanwhile", async () => {
  const lost = vi.fn();
  process.on("unhandledRejection", lost);
  const reply = Promise.reject(new TypeError("the window is gone"));
  askOnly(reply);
  askOnly(Promise.resolve({ status: "error", error: { kind: "refused", code: "no-plan-open", args: {} } }));
  await new Promise((done) => setTimeout(done, 0));
  process.off("unhandledRejection", lost);
  expect(lost).not.toHaveBeenCalled();
  await expect(call(reply)).rejects.toMatchObject({ fault: { kind: "unreachable" } });
});
