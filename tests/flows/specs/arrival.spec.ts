import { join } from "node:path";
import { expect, test } from "../flow.ts";
import { Host } from "../host.ts";

test("a large plan from elsewhere says what is done with it, and can be left alone or waited for", async ({
  app,
  host,
  folder,
}) => {
  test.slow();
  const { page } = app;
  const path = join(folder, "Large.throughline");
  await page.getByRole("button", { name: "New plan" }).click();
  await page.getByRole("textbox", { name: "Name of the plan" }).fill("Large");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(app.rail).toBeVisible();
  await host.fill(30_000, 0);
  await app.saveAs(path);
  await expect(app.title).toContainText("Saved", { timeout: 60_000 });

  const elsewhere = await Host.start(join(folder, "elsewhere"));
  try {
    await app.reopen(elsewhere);
    const dialog = page.getByRole("dialog", { name: "Opening Large.throughline" });
    await elsewhere.nextPath(path);
    await page.keyboard.press("Control+o");
    await expect(dialog).toContainText("This plan was written elsewhere.");
    await expect(dialog.getByRole("status")).toContainText("…");
    // "Stop opening" has the focus.
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: "Open the sample" })).toBeVisible();
    await expect(app.rail).toBeHidden();

    await elsewhere.nextPath(path);
    await page.keyboard.press("Control+o");
    await expect(dialog).toBeVisible();
    await expect(app.title).toContainText("Large.throughline", { timeout: 120_000 });
    await expect(dialog).toBeHidden();
  } finally {
    await elsewhere.stop();
  }
});
