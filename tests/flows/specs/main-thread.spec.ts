import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Host } from "../host.ts";
import { expect, test } from "../flow.ts";
import { Coverage } from "../pages/coverage.ts";
import { Documents } from "../pages/documents.ts";

test("from the sample to a proven redline, and everything is there after a restart", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const coverage = new Coverage(app);
  const documents = new Documents(app);
  const plan = join(folder, "ours.throughline");
  await app.openSample();
  await app.saveAs(plan);

  await coverage.open();
  await coverage.cell("Precision", "Consensus Playbook").click();
  await coverage.press("c");
  await coverage.pane.getByRole("button", { name: "Make a gap" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "What is missing" }).fill("Nobody keeps the playbook");
  await dialog.getByRole("button", { name: "Make the gap" }).click();
  await coverage.pane.getByRole("button", { name: "Make a work item" }).click();
  await dialog.getByRole("textbox", { name: "Title" }).fill("Keep the playbook");
  await dialog.getByRole("button", { name: "Make the work item" }).click();
  await expect(dialog).toBeHidden();
  await expect(app.status).toContainText("Undo: make work item");

  await app.go("Plan");
  const item = page.getByRole("treegrid").getByText("Keep the playbook");
  await expect(item).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(item).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(item).toBeVisible();

  const redline = join(folder, "redline.docx");
  await documents.redline();
  await host.nextPath(redline);
  await documents.exportRedline();
  expect((await readFile(redline)).subarray(0, 2).toString()).toBe("PK");

  await page.keyboard.press("Control+s");
  await expect(app.title).toContainText("Saved");
  await host.stop();

  const again = await Host.start(join(folder, "home"));
  try {
    await app.reopen(again);
    await page.getByRole("region", { name: "Recent" }).getByText("ICANN multistakeholder model").click();
    await expect(app.title).toContainText("ours.throughline");
    await app.go("Plan");
    await expect(item).toBeVisible();
    await coverage.open();
    await expect(coverage.cell("Precision", "Consensus Playbook")).toHaveText("C");
    await expect(coverage.cell("Precision", "Consensus Playbook")).toHaveAccessibleName(/one open gap/);
  } finally {
    await again.stop();
  }
  // The page outlived its application for a moment; its open stream of notices broke.
  app.expectComplaint(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION_RESET|Failed to load resource/);
});
