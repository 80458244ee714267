import { expect, it } from "vitest";
import { inTurn } from "./inTurn";

it("a question that takes long is asked again when its answer has come, once for all who dropped it meanwhile", async () => {
  const answers: ((value: string) => void)[] = [];
  const ask = () => new Promise<string>((resolve) => answers.push(resolve));
  const turn = () => {
    const dropped = new AbortController();
    return { drop: () => dropped.abort(), of: { queryKey: ["matrix"], signal: dropped.signal } };
  };
  const [first, second, third] = [turn(), turn(), turn()];
  const begun = inTurn(first.of, ask);
  const dropped = inTurn(second.of, ask);
  second.drop();
  const wanted = inTurn(third.of, ask);
  expect(answers).toHaveLength(1);
  answers[0]?.("before");
  expect(await begun).toBe("before");
  await expect(dropped).rejects.toThrow(/abort/);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.("after");
  expect(await wanted).toBe("after");
});

it("another question waits for nobody, and a failure holds nobody up", async () => {
  const { signal } = new AbortController();
  const failed = inTurn({ queryKey: ["one"], signal }, () => Promise.reject(new Error("no")));
  await expect(inTurn({ queryKey: ["other"], signal }, () => Promise.resolve(1))).resolves.toBe(1);
  await expect(failed).rejects.toThrow("no");
  await expect(inTurn({ queryKey: ["one"], signal }, () => Promise.resolve(2))).resolves.toBe(2);
});
