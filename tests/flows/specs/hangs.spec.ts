import { expect, test } from "../flow.ts";
import { Coverage } from "../pages/coverage.ts";

test("a work item of the plan joins a gap from the gap's side, which then has an action agreed", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await app.go("Coverage");
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: /^Gaps/ }).click();
  const rows = page.getByRole("grid", { name: "Gaps" }).getByRole("row");
  const open = rows.filter({ hasText: "open" }).first();
  await expect(open).toBeVisible();
  const label = (await open.innerText()).match(/G-\d+/)![0];
  await open.click();
  const pane = page.locator("[data-region=pane]");
  const act = async (name: string) => {
    await pane.getByRole("button", { name: "Change", exact: true }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await act("Join work items…");
  const dialog = page.getByRole("dialog");
  // What is typed before the work items are read finds none of them.
  await expect(async () => {
    await dialog.getByRole("combobox").fill("");
    await dialog.getByRole("combobox").fill("evaluation");
    await expect(page.getByRole("option").first()).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.getByRole("option").first().click();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/join.png` });
  await dialog.getByRole("button", { name: "Save links" }).click();
  await expect(dialog).toHaveCount(0);
  const row = rows.filter({ hasText: label });
  await expect(row).toContainText("action agreed");
  await expect(row).toContainText(/W-\d+.*W-\d+/s);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(row).not.toContainText("action agreed");
  await expect(row).not.toContainText(/W-\d+.*W-\d+/s);
});

test("deleting says what goes along and what stays without it, and one undo brings all of it back", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await app.go("Coverage");
  const tabs = page.getByRole("navigation", { name: "Coverage" });
  await tabs.getByRole("button", { name: "Existing work" }).click();
  const works = page.getByRole("grid", { name: "Existing work" }).getByRole("row");
  await expect(works.filter({ hasText: "PDP 3.0" }).first()).toBeVisible();
  const all = await works.count();
  await works.filter({ hasText: "PDP 3.0" }).first().click();
  const pane = page.locator("[data-region=pane]");
  const dialog = page.getByRole("dialog");
  await pane.getByRole("button", { name: "Delete…" }).press("Enter");
  await expect(dialog).toContainText(/Go with it: Coverage judgements, \d+ – J-/);
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/delete.png` });
  await dialog.getByRole("button", { name: "Delete it" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(works).toHaveCount(all - 1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(works).toHaveCount(all);

  // What is sourced must have a source, so its only one stays.
  await app.go("Documents");
  await page.getByRole("navigation", { name: "Documents" }).getByRole("button", { name: "Sources" }).click();
  await page.getByRole("grid", { name: "Sources" }).getByRole("row").filter({ hasText: "S37" }).first().click();
  await pane.getByRole("button", { name: "Delete…" }).press("Enter");
  // A key goes to a button that is not ready without a word, so the button is waited for.
  await expect(dialog.getByRole("button", { name: "Delete it" })).toBeEnabled();
  await dialog.getByRole("button", { name: "Delete it" }).press("Enter");
  await expect(dialog.getByRole("alert")).toContainText(/sourced by it alone/);
  await dialog.getByRole("button", { name: "Cancel" }).press("Enter");
});

test("deleting a list, or what was never published, says what goes along; what was published stays", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  const pane = page.locator("[data-region=pane]");
  const dialog = page.getByRole("dialog");
  const remove = dialog.getByRole("button", { name: "Delete it" });
  await app.go("Issues");
  await page.getByRole("radio", { name: /^Work plan/ }).click();
  await page.getByRole("grid").getByRole("row").filter({ hasText: "Complexity" }).click();
  await pane.getByText("Work plan, issue 4 of 6").click();
  await expect(pane.getByRole("heading", { level: 2 })).toContainText("Work plan");
  await pane.getByRole("button", { name: "Delete…" }).press("Enter");
  await expect(dialog).toContainText(/Go with it: Issues, 6 – I-/);
  await expect(dialog).toContainText(/Go with it: .*, \d+ – /);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/delete-list.png` });
  await expect(remove).toBeEnabled();
  await remove.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("radio", { name: /^Work plan/ })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("radio", { name: /^Work plan/ })).toHaveCount(1);

  await app.go("Documents");
  const versions = page.getByRole("grid").getByRole("row");
  await expect(versions.nth(1)).toBeVisible();
  const all = await versions.count();
  const listed = versions.filter({ hasText: "text not in the plan" }).first();
  await listed.click();
  await pane.getByRole("button", { name: "Delete…" }).press("Enter");
  await expect(remove).toBeEnabled();
  await remove.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(versions).toHaveCount(all - 1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(versions).toHaveCount(all);
  await versions.filter({ has: page.getByRole("link") }).first().getByRole("gridcell").first().click();
  await pane.getByRole("button", { name: "Delete…" }).press("Enter");
  await expect(remove).toBeEnabled();
  await remove.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("what was published stays");
});

test("a judgement that gives its reason is not cleared before that was asked", async ({ app, folder }) => {
  const { page } = app;
  const coverage = new Coverage(app);
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await coverage.open();
  const cell = coverage.cell("Precision", "Third Accountability");
  await expect(cell).toHaveAccessibleName(/partly covers/);
  await cell.focus();
  await coverage.press("Delete");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("One reason goes with its judgement.");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/clear.png` });
  await dialog.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(cell).toHaveAccessibleName(/partly covers/);
  await cell.focus();
  await coverage.press("Delete");
  await dialog.getByRole("button", { name: "Judge one cell" }).press("Enter");
  await expect(cell).toHaveAccessibleName(/not assessed/);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(cell).toHaveAccessibleName(/partly covers/);
});
