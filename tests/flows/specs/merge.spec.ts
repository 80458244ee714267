import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("a copy that somebody changed elsewhere comes back: what both changed is decided by keyboard, and one undo takes all back", async ({
  app,
  host,
  folder,
}) => {
  // The dialog and the whole outline are looked through for accessibility.
  test.slow();
  const { page } = app;
  const [plan, copy] = [join(folder, "Plan.throughline"), join(folder, "Copy.throughline")];
  const add = (name: string) =>
    host.call("outline_add", { request: { kind: "work_item", parent: null, after: null, name } }) as Promise<{
      value: { id: string };
    }>;
  const save = async () => {
    // What was written a moment ago is told first, so that it is in the file.
    await expect(app.title).toContainText("Changes not in the file yet");
    await page.keyboard.press("Control+s");
    await expect(app.title).toContainText("Saved");
  };
  const rename = (id: string, name: string) => host.call("outline_rename", { request: { id, name } });
  await app.openSample();
  await app.saveAs(plan);
  const shared = (await add("Written together")).value.id;
  await save();
  await copyFile(plan, copy);

  await host.nextPath(copy);
  await app.file("Open…");
  await expect(app.title).toContainText("Copy.throughline");
  await rename(shared, "Written by Ben");
  await add("Added by Ben");
  await save();

  await host.nextPath(plan);
  await app.file("Open…");
  await expect(app.title).toContainText("Plan.throughline");
  await rename(shared, "Written by Ada");
  await host.nextPath(copy);
  await app.file("Merge a copy…");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Choose the copy…" }).click();
  await expect(dialog.getByRole("status")).toContainText("One thing comes in · one thing is to be decided");
  await expect(dialog.getByRole("list", { name: "Comes in" })).toContainText("Added by Ben");
  const merge = dialog.getByRole("button", { name: "Merge", exact: true });
  await expect(merge).toBeDisabled();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/merge.png` });
  const conflict = dialog.getByRole("radiogroup", { name: /Written by Ada: Title$/ });
  await conflict.getByRole("radio", { name: /^Ours: Written by Ada/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(conflict.getByRole("radio", { name: /^Theirs: Written by Ben/ })).toBeChecked();
  await merge.focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Merged Copy.throughline: 2 changes")).toBeVisible();

  await app.go("Plan");
  const row = (name: string) => page.getByRole("treegrid").getByRole("row").filter({ hasText: name });
  await expect(row("Written by Ben")).toHaveCount(1);
  await expect(row("Added by Ben")).toHaveCount(1);
  await app.expectAccessible();
  // What the pane shows goes with the step that is taken back, and is said to be gone; that is no mistake.
  await row("Added by Ben").click();
  const pane = page.locator("[data-region=pane]");
  await expect(pane.getByRole("heading", { level: 2 })).toContainText("Added by Ben");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(row("Written by Ada")).toHaveCount(1);
  await expect(row("Added by Ben")).toHaveCount(0);
  await expect(pane.getByRole("status")).toContainText("It is not in the plan any more");
  await expect(pane.getByRole("alert")).toHaveCount(0);
  await expect(pane.getByRole("heading", { level: 2 })).toContainText("Added by Ben");
});
