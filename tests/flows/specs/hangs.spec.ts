import { expect, test } from "../flow.ts";

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
  await dialog.getByRole("combobox").fill("evaluation");
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
