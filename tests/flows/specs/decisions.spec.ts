import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("a decision is asked on Home, and later written down as taken with its number", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await page.getByRole("link", { name: "Ask or record a decision…" }).or(page.getByRole("button", { name: "Ask or record a decision…" })).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "What is decided" }).fill("Adopt the plan for FY22 to FY26");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("heading", { name: "One decision is asked" })).toBeVisible();
  const stands = page.getByText("How it stands…", { exact: true }).first();
  await stands.click();
  await dialog.getByRole("textbox", { name: "Taken on" }).fill("2021-05-12");
  await dialog.getByRole("textbox", { name: "Resolutions" }).fill("12");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog.getByRole("alert")).toContainText("no number of a resolution");
  await dialog.getByRole("textbox", { name: "Resolutions" }).fill("2021.05.12.99");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("heading", { name: "Six decisions were taken" })).toBeVisible();
  await app.expectAccessible();
});
