import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("the words of a record are edited from its details in one step, named for undo", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "plan.throughline"));
  await app.go("Documents");
  await page.getByText("Staff Report on Public Comment Process").first().click();
  const pane = page.locator("[data-region=pane]");
  await pane.getByRole("button", { name: "Edit…" }).click();
  const dialog = page.getByRole("dialog");
  const keep = dialog.getByRole("button", { name: "Keep changes" });
  await expect(keep).toBeDisabled();
  await app.expectAccessible();
  await dialog.getByRole("textbox", { name: "Note" }).fill("Seen on paper");
  await keep.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText("Seen on paper");
  await expect(app.status).toContainText("Undo: edit");
  // The history goes on naming the words, so the fields themselves say whether they are as they were.
  await page.keyboard.press("Control+z");
  await expect(app.status).not.toContainText("Undo: edit");
  await pane.getByRole("button", { name: "Edit…" }).click();
  await expect(dialog.getByRole("textbox", { name: "Note" })).not.toHaveValue("Seen on paper");
});

test("the words of an issue are edited from its details as well", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "plan.throughline"));
  await app.go("Issues");
  const pane = page.locator("[data-region=pane]");
  await page.getByRole("row").nth(1).click();
  await pane.getByRole("button", { name: "Edit…" }).click();
  const dialog = page.getByRole("dialog");
  await app.expectAccessible();
  await dialog.getByRole("textbox", { name: "Name" }).fill("An issue by another name");
  await dialog.getByRole("button", { name: "Keep changes" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText("An issue by another name");
  await page.keyboard.press("Control+z");
  await expect(pane.getByRole("heading").first()).not.toContainText("An issue by another name");
});
