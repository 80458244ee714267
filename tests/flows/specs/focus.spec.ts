import { join } from "node:path";
import { writeDocx } from "../docx.ts";
import { expect, test } from "../flow.ts";
import { Documents } from "../pages/documents.ts";

test("a link that leads to another place leaves the focus on the heading of that place", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  const heading = page.locator("[data-region=content]").getByRole("heading", { level: 1 });
  for (const name of ["All gaps with their remedies", "Money by year, case and category", "The plan over its years"]) {
    await app.go("Home");
    const link = page.getByRole("link", { name });
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(link).toHaveCount(0);
    await expect(heading).toBeFocused();
  }
  // Whoever presses beside everything has taken the focus away, and it stays away.
  await app.go("Home");
  await page.getByRole("link", { name: "All gaps with their remedies" }).focus();
  await page.mouse.click(640, 790);
  await expect(page.locator("body")).toBeFocused();
});

test("after publishing and after combining the focus is on what came of it", async ({ app, host, folder }) => {
  const { page } = app;
  const documents = new Documents(app);
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await documents.open();
  await page.getByRole("button", { name: "Publish a version…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Title of the version" }).fill("Our own Next Steps");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(documents.heading).toHaveText(/the two versions/i);
  await expect(documents.heading).toBeFocused();

  await documents.tab("Combine versions");
  await page.getByRole("button", { name: "Choose the versions…" }).click();
  await host.nextPath(await writeDocx(join(folder, "Plan.docx"), ["Scope", "Comments close in June."]));
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Plan.docx")).toBeVisible();
  await host.nextPath(await writeDocx(join(folder, "Anna.docx"), ["Scope", "Comments close in July."]));
  await dialog.getByRole("button", { name: "Add a version…" }).click();
  await expect(dialog.getByText("Anna.docx")).toBeVisible();
  await dialog.getByRole("button", { name: "Combine", exact: true }).click();
  await expect(documents.heading).toHaveText(/change by/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});
