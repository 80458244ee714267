import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Locator } from "@playwright/test";
import { expect, test } from "../flow.ts";

const run = promisify(execFile);

/** A sheet of Letter across, less its margins, in pixels of CSS. */
const SHEET = { width: 965, height: 725 };

test("the matrix and the money stand whole across a sheet, with what was chosen and nothing that is to be pressed", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  const fits = async (drawn: Locator) => {
    const box = await drawn.boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(SHEET.width);
  };
  const size = async (name: string) => {
    const pdf = join(folder, `${name}.pdf`);
    await page.pdf({ path: pdf, format: "Letter", preferCSSPageSize: true });
    return (await run("pdfinfo", [pdf])).stdout;
  };
  const onPaper = async () => {
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: "print" });
  };
  await app.go("Coverage");
  await expect(page.getByRole("group", { name: "How the view is counted and cut" })).toBeVisible();
  await onPaper();
  await fits(page.getByRole("grid"));
  await expect(page.getByRole("group", { name: "How the view is counted and cut" })).toBeHidden();
  await expect(page.locator("[data-chosen*='Count: Strict · 14 of 22 existing works shown']")).toBeVisible();
  expect(await size("matrix")).toMatch(/Pages:\s+1[\s\S]*Page size:\s+792 x 612/);

  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 1280, height: 800 });
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Money" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  await onPaper();
  await fits(page.getByRole("grid"));
  await fits(page.locator("figure svg"));
  expect(await size("money")).toMatch(/Page size:\s+792 x 612/);
});
