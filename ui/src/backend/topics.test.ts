import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { areasOf, refresh } from "./topics";

it("what a topic does not feed is not asked again, and an unknown topic drops everything", () => {
  expect(areasOf(["proceeding"])?.has("coverage")).toBe(false);
  expect(areasOf(["coverage"])?.has("issues")).toBe(true);
  expect(areasOf(["something new"])).toBeNull();
});

it("an answer that was asked for before a change is asked for again", async () => {
  const client = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: ["coverage", "cell"],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  const seen: (string | undefined)[] = [];
  const stop = observer.subscribe((result) => seen.push(result.data));
  expect(answers).toHaveLength(1);
  const refreshed = refresh(client, ["coverage"]);
  answers[0]?.("not assessed");
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.("covers");
  await refreshed;
  expect(observer.getCurrentResult().data).toBe("covers");
  expect(seen).not.toContain("not assessed");
  stop();
});
