import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("a baseline is taken, and every change after it stands there with both values", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const tabs = page.getByRole("navigation", { name: "Plan" });
  await tabs.getByRole("button", { name: "Baselines" }).click();
  await expect(page.getByText("No baseline yet")).toBeVisible();
  await page.getByRole("button", { name: "Take a baseline…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Adopted FY21–25");
  await app.expectAccessible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The plan is as it was in “Adopted FY21–25”");

  await tabs.getByRole("button", { name: "Outline" }).click();
  const rows = page.getByRole("treegrid").getByRole("row").filter({ hasText: /W-\d+/ });
  const changed = rows.first();
  await changed.click();
  await page.keyboard.press("F2");
  const name = dialog.getByRole("textbox");
  const before = await name.inputValue();
  await name.fill(`${before}, sharper`);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("treegrid").getByRole("row").filter({ hasText: /W-\d+/ }).last().click();
  await page.keyboard.press("Delete");
  await dialog.getByRole("textbox").fill("No money for it");
  await dialog.getByRole("button", { name: /^Delete W-/ }).click();
  await expect(dialog).toHaveCount(0);

  await tabs.getByRole("button", { name: "Baselines" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Two rows of the plan differ/);
  const table = page.getByRole("grid", { name: "What differs" });
  await expect(table.locator("del")).toContainText([before]);
  await expect(table.locator("ins")).toContainText([`${before}, sharper`]);
  await expect(table.getByRole("row").filter({ hasText: "removed" })).toContainText("No money for it");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/baselines.png` });
  await page.getByRole("checkbox", { name: /^removed/ }).check({ force: true });
  await expect(table.locator("ins")).toHaveCount(0);
});
