import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("the way of the issues is printed, and kept as vectors and as points", async ({ app, host, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.go("Issues");
  await page.getByRole("navigation", { name: "Issues" }).getByRole("button", { name: "Lineage" }).click();
  await page.getByRole("button", { name: /Efficient use of resources/ }).first().click();
  const ask = async () => {
    await page.getByRole("button", { name: "Print or save…" }).click();
    return page.getByRole("dialog");
  };
  const dialog = await ask();
  await expect(dialog.getByRole("img", { name: /^Where the issues of/ })).toBeVisible();
  await app.expectAccessible();
  await page.emulateMedia({ media: "print" });
  await expect(dialog).toBeHidden();
  await expect(page.locator("body > div > img").last()).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await host.nextPath(join(folder, "issues.svg"));
  await dialog.getByRole("button", { name: /SVG/ }).click();
  await expect(page.getByText("Exported issues.svg")).toBeVisible();
  const svg = await readFile(join(folder, "issues.svg"), "utf8");
  for (const words of ["Draft list", "Efficient use of resources", "Prioritization of the work", "Volunteer burnout"])
    expect(svg).toContain(words);
  expect(svg).not.toMatch(/<image|var\(--|class=/);

  await ask();
  await host.nextPath(join(folder, "issues.png"));
  await dialog.getByRole("button", { name: /PNG/ }).click();
  await expect(page.getByText("Exported issues.png")).toBeVisible();
  const png = await readFile(join(folder, "issues.png"));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // Width and height stand in the first chunk: twice what the page shows.
  expect(png.readUInt32BE(16)).toBeGreaterThan(1600);
  if (process.env["SHOTS"]) await copyFile(join(folder, "issues.png"), `${process.env["SHOTS"]}/issues.png`);
});
