import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("a baseline is taken, and every change after it stands there with both values", async ({
  app,
  folder,
  host,
}) => {
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

  const silent = table.getByRole("row").filter({ hasText: "sharper" });
  await silent.getByText("Say why…").click();
  await dialog.getByRole("textbox", { name: "Why" }).fill("The board asked for it");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Say why" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(silent).toContainText("The board asked for it");
  await expect(page.getByText("Each with a reason")).toBeVisible();

  await page.getByRole("button", { name: "Changed without comment…" }).click();
  await dialog.getByRole("textbox", { name: "What happened" }).fill("Revised in a hurry");
  await dialog.getByRole("textbox", { name: "On" }).fill("2020-05-05");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Changed without public comment · 5 May 2020")).toBeVisible();
  await app.expectAccessible();

  for (const [entry, name] of [
    ["As a Word document…", "differences.docx"],
    ["As a page…", "differences.html"],
  ] as const) {
    await host.nextPath(join(folder, name));
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: entry }).click();
    await expect(page.getByText(`Wrote ${name}`)).toBeVisible();
  }
  const html = await readFile(join(folder, "differences.html"), "utf8");
  expect(html).toContain("No money for it");
  expect(html).toContain("<ins");
  expect(html).toContain("<del");
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/reasons.png` });
  await page.getByRole("checkbox", { name: /^removed/ }).check({ force: true });
  await expect(table.locator("ins")).toHaveCount(0);
});

test("who comes back sees what changed since, with what was dropped and why, and prints that list", async ({
  app,
  folder,
  host,
}) => {
  const { page } = app;
  const file = join(folder, "Plan.throughline");
  await app.openSample();
  await app.saveAs(file);
  await app.file("Close the plan");
  await host.nextPath(file);
  await page.getByRole("button", { name: "Open…" }).click();
  await expect(app.rail).toBeVisible();
  await app.go("Plan");
  const rows = page.getByRole("treegrid").getByRole("row").filter({ hasText: /W-\d+/ });
  await rows.last().click();
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("No money for it");
  await dialog.getByRole("button", { name: /^Delete W-/ }).click();
  await expect(dialog).toHaveCount(0);
  await app.go("Home");
  const tabs = page.getByRole("navigation", { name: "Home" });
  await tabs.getByRole("button", { name: "Since last visit" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/changed since you were here$/);
  const gone = page.getByRole("grid").getByRole("row").filter({ hasText: "removed" });
  await expect(gone).toContainText("No money for it");
  await expect(page.getByRole("button", { name: "Print the list…" })).toBeVisible();
  await app.expectAccessible();
});
test("beside a baseline the outline shows what stood there before, struck through above what stands there now", async ({
  app,
  folder,
  host,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await host.call("baseline_take", { request: { title: "Adopted", purpose: "adopted" } });
  await app.go("Plan");
  const row = page.getByRole("treegrid").getByRole("row").filter({ hasText: "W-01" });
  await row.click();
  await page.keyboard.press("F2");
  const name = page.getByRole("dialog").getByRole("textbox");
  const before = await name.inputValue();
  await name.fill("Named otherwise");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("Named otherwise");
  const last = page.getByRole("treegrid").getByRole("row").filter({ hasText: /W-\d+/ }).last();
  const gone = (await last.textContent()) ?? "";
  const label = /W-\d+/.exec(gone)?.[0] ?? "";
  await last.click();
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("No money for it");
  await dialog.getByRole("button", { name: /^Delete W-/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("treegrid")).not.toContainText(label);
  await page.getByRole("button", { name: /Beside/ }).click();
  await page.getByRole("option", { name: "Adopted" }).click();
  await expect(row.locator("del")).toHaveText(before);
  await expect(page.getByText("1 reworded")).toBeVisible();
  const removed = page.getByRole("treegrid").getByRole("row").filter({ hasText: label });
  await expect(removed.locator("del").first()).toContainText(label);
  await expect(removed).toContainText("removed");
  await removed.click();
  await page.keyboard.press("F2");
  await expect(dialog).toHaveCount(0);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/beside.png` });
});

test("a plan that is read-only says how baselines come into it, and opens the way there", async ({ app, folder, host }) => {
  const { page } = app;
  await app.openSample();
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Baselines" }).click();
  await expect(page.getByText(/This plan is read-only/)).toBeVisible();
  await app.expectAccessible();
  await host.nextPath(join(folder, "Plan.throughline"));
  await page.getByRole("main").getByRole("button", { name: "Save under a name…" }).click();
  await expect(page.getByRole("button", { name: "Take a baseline…" })).toBeVisible();
});
