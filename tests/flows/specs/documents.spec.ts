import { join } from "node:path";
import { stat } from "node:fs/promises";
import { expect, test } from "../flow.ts";
import { Documents } from "../pages/documents.ts";

test("a version is read as a page and exported as a Word document", async ({ app, host, folder }) => {
  const documents = new Documents(app);
  const { page } = app;
  await app.openSample();
  await documents.open();
  await documents.tab("Read");
  await expect(page.getByRole("button", { name: "Export to Word…" })).toBeVisible();
  await app.expectAccessible();
  // Without an extension, as many people type it.
  await host.nextPath(join(folder, "Next Steps"));
  await page.getByRole("button", { name: "Export to Word…" }).click();
  await expect(page.getByText("Exported Next Steps.docx")).toBeVisible();
  expect((await stat(join(folder, "Next Steps.docx"))).size).toBeGreaterThan(5000);
});

test("a redline steps from change to change and says what each side said", async ({ app }) => {
  const documents = new Documents(app);
  const { page } = app;
  await app.openSample();
  await documents.redline();
  await app.expectAccessible();
  await page.keyboard.press("F8");
  await expect(app.status).toContainText(/Change 1 of \d+/);
  await page.keyboard.press("Shift+F8");
  await expect(app.status).toContainText(/Change (\d+) of \1/);
  await page.getByRole("listbox").getByRole("option").nth(1).click();
  await expect(app.status).toContainText(/Change 2 of \d+/);
  const sheet = page.getByRole("region", { name: "Redline" });
  await expect(sheet.locator("ins").first()).toBeVisible();
  await page.getByRole("radio", { name: "Before" }).click();
  await expect(sheet.locator("ins")).toHaveCount(0);
  await page.getByRole("radio", { name: "After" }).click();
  await expect(sheet.locator("del")).toHaveCount(0);
});

test("a cancelled export writes nothing and says nothing", async ({ app, host }) => {
  const documents = new Documents(app);
  const { page } = app;
  await app.openSample();
  await documents.redline();
  await host.nextPath(null);
  await page.getByRole("button", { name: "Export redline…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("rejecting every change must give the earlier version");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Export redline", exact: true }).click();
  await expect.poll(async () => (await host.window()).asked).toBe(1);
  await expect(dialog).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a version that is published shows the plan as it is now, and taken back it is compared no longer", async ({ app, folder }) => {
  const documents = new Documents(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  await documents.open();
  await page.getByRole("button", { name: "Publish a version…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Title of the version" }).fill("Our own Next Steps");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Publish version" }).click();
  await expect(page.getByText("Published “Our own Next Steps”")).toBeVisible();
  const later = page.getByRole("button", { name: / to$/ });
  await expect(later).toContainText("V-12");
  await page.keyboard.press("Control+z");
  await expect(later).not.toContainText("V-12");
  await expect(documents.heading).toHaveText(/\d+ changes between the two versions/);
  await expect(page.getByRole("alert")).toHaveCount(0);
});
