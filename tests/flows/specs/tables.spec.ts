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

test("in a low window what just happened is never said over the row that it is said of", async ({ app, context }) => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 800 });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.openSample();
  await app.go("Plan");
  const rows = page.getByRole("treegrid").getByRole("row");
  const toast = page.getByRole("region", { name: "What just happened" }).locator("> div");
  const copy = async () => {
    await page.keyboard.press("ControlOrMeta+c");
    await expect(toast).toContainText("Copied one row");
  };
  const expectClear = async () => {
    const row = (await page.locator("[role=row]:focus").boundingBox())!;
    expect(row.y).toBeGreaterThan(0);
    expect(row.y + row.height).toBeLessThanOrEqual((await toast.boundingBox())!.y);
  };
  // With the pane beside it, the outline has its widths; then the lowest row that is seen whole is taken.
  await rows.filter({ hasText: "Evaluate selected" }).click();
  await expect(page.getByRole("heading", { name: "Evaluate selected" })).toBeVisible();
  const lowest = await rows.evaluateAll((all) => {
    const view = all[0]!.closest("[role=treegrid]")!.parentElement!.getBoundingClientRect();
    return all.filter((row) => row.getBoundingClientRect().bottom <= view.bottom).length - 1;
  });
  await rows.nth(lowest).getByRole("rowheader").click();
  await expect(rows.nth(lowest)).toHaveAttribute("aria-selected", "true");
  await copy();
  await expectClear();
  // The last row of all has room below it, too.
  await page.keyboard.press("End");
  await copy();
  await expectClear();
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
