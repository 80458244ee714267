import { expect, test } from "../flow.ts";

test("the start screen offers to open, to make, and the sample", async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole("heading", { name: "Throughline", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Open…" })).toBeVisible();
  await expect(page.getByRole("button", { name: "New plan" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Open the sample" })).toBeVisible();
});

test("the window is shown once its first picture is there", async ({ app, host }) => {
  await expect(app.page.getByRole("main")).toBeVisible();
  await expect.poll(async () => (await host.window()).shown).toBe(true);
});

test("a new plan begins with its name", async ({ app }) => {
  const { page } = app;
  await page.getByRole("button", { name: "New plan" }).click();
  await page.getByRole("textbox", { name: "Name of the plan" }).fill("A plan of our own");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(app.title).toContainText("A plan of our own.throughline");
  await expect(app.title).toContainText("Not saved under a name yet");
});
