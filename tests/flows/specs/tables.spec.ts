import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../flow.ts";
import { Issues } from "../pages/issues.ts";

test("a register is exported as it is shown, with the columns a person left in view", async ({ app, host, folder }) => {
  const { page } = app;
  const issues = new Issues(app);
  await app.openSample();
  await issues.open();
  const menu = page.getByRole("button", { name: /copy, export, columns/ });
  await menu.click();
  await page.getByRole("menuitem", { name: "Columns…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Owner", { exact: true }).click();
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("columnheader", { name: "Owner" })).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Find in this list" }).fill("cost");
  await host.nextPath(join(folder, "issues.csv"));
  await menu.click();
  await page.getByRole("menuitem", { name: "Export as CSV…" }).click();
  await expect(page.getByText(/Exported issues.csv: 2 rows/)).toBeVisible();
  const lines = (await readFile(join(folder, "issues.csv"), "utf8")).trim().split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).not.toContain("Owner");
  expect(lines.join("")).toContain("Costs");
  await host.nextPath(join(folder, "issues.xlsx"));
  await menu.click();
  await page.getByRole("menuitem", { name: "Export to Excel…" }).click();
  await expect(page.getByText(/Exported issues.xlsx/)).toBeVisible();
  expect((await stat(join(folder, "issues.xlsx"))).size).toBeGreaterThan(3000);

  await app.go("Plan");
  await app.go("Issues");
  await expect(page.getByRole("columnheader", { name: "Owner" })).toHaveCount(0);
});

test("the rows that are selected are copied as a spreadsheet takes them", async ({ app, context }) => {
  const { page } = app;
  const issues = new Issues(app);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.openSample();
  await issues.open();
  await issues.choose("Costs", "Recruitment");
  await page.keyboard.press("ControlOrMeta+c");
  await expect(page.getByText("Copied 2 rows, with the heads")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = copied.split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines[0]!.split("\t").length).toBeGreaterThan(3);
  expect(copied).toContain("Costs");
});

test("the deadlines of the plan are exported as a calendar", async ({ app, host, folder }) => {
  await app.openSample();
  await host.nextPath(join(folder, "deadlines.ics"));
  await app.file("Export the deadlines to a calendar…");
  await expect(app.status).toContainText(/Exported deadlines.ics: \d+ events/);
  const text = await readFile(join(folder, "deadlines.ics"), "utf8");
  expect(text).toContain("BEGIN:VEVENT");
  expect(text).toContain("Public comment closes");
});
