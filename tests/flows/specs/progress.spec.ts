import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("updates are told one after the other, the longest silent first, and reported by period", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Progress" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/of \S+ updates are stale/);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Tell the oldest…" }).click();
  const told = await dialog.getByRole("heading").innerText();
  await dialog.getByRole("textbox", { name: "What happened since" }).fill("The first survey is out");
  await dialog.getByRole("textbox", { name: "Next milestone" }).fill("Results in May");
  await dialog.getByRole("textbox", { name: "Help needed" }).fill("A translator");
  await dialog.getByRole("textbox", { name: "Done, %" }).fill("40");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Tell" }).click();
  const name = told.replace(/^How does /, "").replace(/ stand\?$/, "");
  const rows = page.getByRole("grid", { name: /Updates due/ }).getByRole("row");
  await expect(rows.last()).toContainText(name);
  await expect(rows.last()).toContainText("today");
  await expect(rows.last()).toContainText("Results in May");

  await page.getByRole("button", { name: / Of$/ }).click();
  await page.getByRole("option", { name: /GNSO Council/ }).click();
  await expect(rows.filter({ hasText: "GNSO Council" })).not.toHaveCount(0);
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Outline" }).click();
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Progress" }).click();
  await expect(page.getByRole("button", { name: / Of$/ })).toContainText("GNSO Council");

  await page.getByRole("radio", { name: "report", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("one work item was reported on");
  await expect(page.getByText("The first survey is out")).toBeVisible();
  await app.expectAccessible();
  for (const [form, entry] of [["docx", "Word document…"], ["xlsx", "Excel workbook…"], ["html", "Page for a browser…"]]) {
    const file = join(folder, `report.${form}`);
    await host.nextPath(file);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: entry }).click();
    await expect(page.getByText(`Exported report.${form}`)).toBeVisible();
    expect((await stat(file)).size).toBeGreaterThan(1000);
  }
  expect(await readFile(join(folder, "report.html"), "utf8")).toContain("The first survey is out");
});

test("the board's page leads to the updates that are due", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await page.getByRole("button", { name: /updates? that (is|are) due$/ }).or(page.getByRole("link", { name: /updates? that (is|are) due$/ })).click();
  await expect(page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Progress" })).toHaveAttribute("aria-current", /.+/);
});
