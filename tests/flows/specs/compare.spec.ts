import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { App } from "../pages/app.ts";
import type { Host } from "../host.ts";
import { expect, test } from "../flow.ts";
import { writeDocx } from "../docx.ts";
import { Documents } from "../pages/documents.ts";

/** Exports the version that is read first, and gives the file. */
async function exported(app: App, host: Host, folder: string): Promise<string> {
  const file = join(folder, "Next Steps.docx");
  const documents = new Documents(app);
  await documents.open();
  await documents.tab("Read");
  await host.nextPath(file);
  await app.page.getByRole("button", { name: "Export to Word…" }).click();
  await expect(app.page.getByText("Exported Next Steps.docx")).toBeVisible();
  return file;
}

test("a Word file and a version of the plan are compared, stepped through and exported", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const documents = new Documents(app);
  await app.openSample();
  const file = await exported(app, host, folder);
  await documents.tab("Compare files");
  await expect(documents.heading).toHaveText("Compare any two Word documents");
  await app.expectAccessible();
  await host.nextPath(file);
  await page.getByRole("button", { name: "Choose the later document…" }).click();
  const before = page.getByRole("button", { name: /Earlier document/ });
  await before.click();
  await page.getByRole("option", { name: /June 2020|4 June 2020|Jun/ }).first().click();
  await expect(documents.heading).toHaveText(/\d+ changes between the two documents/);
  await app.expectAccessible();
  const sheet = page.getByRole("region", { name: "Compare files" });
  await expect(sheet.locator("ins").first()).toBeVisible();
  await page.keyboard.press("F8");
  await expect(app.status).toContainText(/Change 1 of \d+/);
  const list = page.getByRole("listbox", { name: "Changes" });
  await expect(list.getByRole("option").first()).toContainText(/· paragraph \d+/);
  const all = await list.getByRole("option").count();
  await page.getByRole("button", { name: /Show/ }).click();
  await page.getByRole("option", { name: /^reworded \d+$/ }).click();
  await expect(list.getByRole("option").first()).toContainText("reworded");
  expect(await list.getByRole("option").count()).toBeLessThan(all);
  await app.expectAccessible();
  await page.getByRole("button", { name: "Swap the two sides" }).click();
  await expect(documents.heading).toHaveText(/\d+ changes between the two documents/);
  const counted = async () => Number((await documents.heading.textContent())?.match(/\d+/)?.[0]);
  const phrases = await counted();
  const options = page.getByRole("dialog");
  await page.getByRole("button", { name: "Options…" }).click();
  await options.getByText("Every word by itself", { exact: false }).click();
  await options.getByRole("button", { name: "Use these" }).click();
  await expect.poll(counted).toBeGreaterThan(phrases);
  await page.getByRole("button", { name: "Options…" }).click();
  await app.expectAccessible();
  await options.getByText("Tables", { exact: true }).click();
  await options.getByRole("button", { name: "Use these" }).click();
  await expect(page.getByText("Some things were not compared, as asked.")).toBeVisible();
  await host.nextPath(join(folder, "redline.docx"));
  await documents.exportRedline();
  await expect(page.getByText(/Exported redline.docx/)).toBeVisible();
  expect((await stat(join(folder, "redline.docx"))).size).toBeGreaterThan(5000);
  await host.nextPath(join(folder, "redline.html"));
  await documents.exportRedline("Web page, side by side");
  await expect(page.getByText(/Exported redline.html/)).toBeVisible();
  const told = await readFile(join(folder, "redline.html"), "utf8");
  expect(told).toContain("what changed since");
  expect(told).toMatch(/<ins>/);
  expect(told).not.toContain("<script");
  expect(told).not.toContain("Proof of this redline");
  await host.nextPath(join(folder, "proven.html"));
  await documents.exportRedline("Web page, one text", true);
  await expect(page.getByText(/Exported proven.html/)).toBeVisible();
  expect(await readFile(join(folder, "proven.html"), "utf8")).toContain("Proof of this redline");
  await host.nextPath(join(folder, "changes.csv"));
  await documents.exportRedline("Summary of changes, CSV");
  await expect(page.getByText(/Exported changes.csv/)).toBeVisible();
  const table = await readFile(join(folder, "changes.csv"), "utf8");
  expect(table).toContain("No.,Kind,Under the heading,Text,Paragraph,Page,Before,After,Author,Date");
  expect(table).toContain("Secretariat");
  // The exported page is read in a browser like any other: by everyone, and without a script.
  await page.goto(`file://${join(folder, "proven.html")}`);
  await app.expectAccessible();
});

test("two files that are let go over the window are compared, and a file that is none is refused in words", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const documents = new Documents(app);
  await app.openSample();
  const file = await exported(app, host, folder);
  await host.offer(file);
  await expect(app.status).toContainText("earlier side");
  await host.offer(file);
  await expect(documents.heading).toHaveText("The two documents say the same");
  const text = join(folder, "Notes.docx");
  await writeFile(text, "not a document");
  await host.offer(text);
  await expect(page.getByRole("alert")).toContainText("Notes.docx is not a Word document");
  await app.expectAccessible();
});

test("a file that is no Word document is named as soon as it is chosen, and what is exported is what is shown", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const documents = new Documents(app);
  const before = await writeDocx(join(folder, "Old.docx"), ["The Board directs a plan."]);
  const after = await writeDocx(join(folder, "New.docx"), ["The Council directs a plan."]);
  const text = join(folder, "Notes.docx");
  await writeFile(text, "not a document");
  await app.openSample();
  await documents.open();
  await documents.tab("Compare files");
  await host.nextPath(text);
  await page.getByRole("button", { name: "Choose the earlier document…" }).click();
  await expect(page.getByRole("alert")).toContainText("Notes.docx is not a Word document");
  await expect(page.getByRole("button", { name: "Choose the earlier document…" })).toBeVisible();
  await app.expectAccessible();
  await host.nextPath(before);
  await page.getByRole("button", { name: "Choose the earlier document…" }).click();
  await expect(page.getByRole("alert")).toBeHidden();
  await host.nextPath(after);
  await page.getByRole("button", { name: "Choose the later document…" }).click();
  const sheet = page.getByRole("region", { name: "Compare files" });
  await expect(sheet.locator("ins", { hasText: "Council" })).toBeVisible();
  const swap = page.getByRole("button", { name: "Swap the two sides" });
  await swap.click();
  await expect(sheet.locator("ins", { hasText: "Board" })).toBeVisible();
  await swap.click();
  await expect(sheet.locator("ins", { hasText: "Council" })).toBeVisible();
  await host.nextPath(join(folder, "shown.html"));
  await documents.exportRedline("Web page, one text");
  await expect(page.getByText(/Exported shown.html/)).toBeVisible();
  expect(await readFile(join(folder, "shown.html"), "utf8")).toMatch(/<ins[^>]*>Council/);
});
