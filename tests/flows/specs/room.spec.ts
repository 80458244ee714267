import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("at 1280 by 800 with the pane open the outline does not scroll sideways and its names stay words", async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 800 });
  await app.openSample();
  await app.go("Plan");
  const grid = page.getByRole("treegrid");
  const head = (name: RegExp) => grid.getByRole("columnheader", { name });
  await expect(head(/^Closes/)).toBeVisible();
  await grid.getByRole("row").filter({ hasText: "Evaluate selected" }).click();
  await expect(page.locator("[data-region=pane]").getByRole("heading", { level: 2 })).toBeVisible();
  await expect(head(/^Closes/)).toHaveCount(0);
  await expect(head(/^Status/)).toBeVisible();
  const box = grid.locator("..");
  await expect.poll(() => box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
  expect((await head(/^Name/).boundingBox())!.width).toBeGreaterThanOrEqual(280);
  await page.keyboard.press("Escape");
  await expect(head(/^Closes/)).toBeVisible();

  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  const row = page.getByRole("treegrid").getByRole("row").filter({ hasText: "Evaluate selected" });
  await row.getByRole("rowheader").dblclick();
  await expect(page.locator("[data-region=pane]").getByRole("heading", { level: 2 })).toBeVisible();
  await expect
    .poll(async () => (await row.getByRole("rowheader").boundingBox())!.width)
    .toBeGreaterThanOrEqual(270);
});

test("what just happened is said where nothing lies under it", async ({ app, folder }) => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 800 });
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Money" }).click();
  const cell = page.getByRole("row").filter({ hasText: "Personnel" }).getByRole("gridcell").nth(1);
  await cell.click();
  await page.keyboard.type("71000000");
  await page.keyboard.press("Enter");
  const toast = page.getByRole("region", { name: "What just happened" }).locator("> div");
  await expect(toast).toBeVisible();
  await app.expectAccessible();
  const place = (await toast.boundingBox())!;
  const content = (await page.locator("[data-region=content]").boundingBox())!;
  expect(place.y).toBeGreaterThanOrEqual(content.y + content.height);
  await toast.getByRole("button", { name: /Undo/ }).click();
  await expect(cell).not.toContainText("71,000,000");
});
