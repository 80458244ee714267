import { expect, test } from "vitest";
import { changesCarriedOut, underWay } from "./underWay";

test("what builds on changes waits for all that were asked for before, also for one that fails", async () => {
  const order: string[] = [];
  let end: () => void = () => undefined;
  const slow = underWay(new Promise<void>((resolve) => (end = resolve)));
  const failing = underWay(Promise.reject(new Error("refused")));
  const after = changesCarriedOut().then(() => order.push("after"));
  await failing.catch(() => order.push("failed"));
  end();
  await slow.then(() => order.push("slow"));
  await after;
  expect(order).toEqual(["failed", "slow", "after"]);
});

test("what is asked for later is not waited for", async () => {
  const before = changesCarriedOut();
  void underWay(new Promise(() => undefined));
  await expect(before).resolves.toBeUndefined();
});
