import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../flow.ts";

const shot = async (page: Page, name: string) => {
  const folder = process.env["SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

test("a bar is moved by the keys and by hand, waits for another, and pushes what depends on it", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const tabs = page.getByRole("navigation", { name: "Plan" });
  await tabs.getByRole("button", { name: "Timeline" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Plan, FY/);
  const rows = page.getByRole("row");
  const first = rows.filter({ hasText: "Design an evaluation methodology" });
  await first.getByRole("rowheader").click();
  await expect(first).toContainText("1 Jul 2020 to 30 Jun 2022");
  await first.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(first).toContainText("1 Oct 2020 to 30 Sep 2022");
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await expect(first).toContainText("1 Oct 2020 to 30 Jun 2022");
  await app.expectAccessible();

  const second = rows.filter({ hasText: "Evaluate selected projects" });
  await second.getByRole("rowheader").click();
  await page.getByRole("button", { name: "Row", exact: true }).click();
  await page.getByRole("menuitem", { name: "Waits for…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Work item" }).fill("Design an eval");
  await page.getByRole("option", { name: /Design an evaluation/ }).click();
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Let it wait" }).click();
  await expect(dialog.getByRole("list")).toContainText("comes 365 days too early");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^One work item starts before/);
  await shot(page, "timeline");

  await first.getByRole("rowheader").click();
  await page.getByRole("button", { name: "Row", exact: true }).click();
  await page.getByRole("menuitem", { name: "Waits for…" }).click();
  await dialog.getByRole("combobox", { name: "Work item" }).fill("Evaluate sel");
  await page.getByRole("option", { name: /Evaluate selected/ }).click();
  await dialog.getByRole("button", { name: "Let it wait" }).click();
  await expect(dialog.getByRole("alert")).toContainText("in a circle: W-");
  await dialog.getByRole("button", { name: "Close" }).last().click();

  await page.getByRole("button", { name: "Row", exact: true }).click();
  await page.getByRole("menuitem", { name: "Push what depends on this…" }).click();
  await expect(dialog).toContainText("starts 1 Jul 2022 instead of 1 Jul 2021");
  await dialog.getByRole("button", { name: "Move one work item" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Plan, FY/);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^One work item starts before/);

  for (const [zoom, by] of [["quarters", "owner"], ["months", "status"]] as const) {
    await page.getByRole("radio", { name: zoom, exact: true }).click();
    await page.getByRole("radio", { name: by, exact: true }).click();
    await app.expectAccessible();
    await shot(page, `timeline-${zoom}`);
  }
});

test("a bar follows the hand, and its end is pulled alone", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  const row = page.getByRole("row").filter({ hasText: "Design an evaluation methodology" });
  await row.getByRole("rowheader").click();
  const line = await row.boundingBox();
  const grips = page.locator("svg g rect[class*=grip]");
  const boxes = await grips.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
  const bar = boxes.filter((box) => Math.abs(box.y + box.height / 2 - (line!.y + 14)) < 8).sort((a, b) => b.width - a.width)[0]!;
  const y = bar.y + bar.height / 2;
  await page.mouse.move(bar.x + bar.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width / 2 + 30, y, { steps: 4 });
  await page.mouse.up();
  await expect(row).not.toContainText("1 Jul 2020 to");
  const said = (await row.innerText()).match(/\d+ \w+ \d{4} to/)![0];
  await page.mouse.move(bar.x + bar.width + 30 - 2, y);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width + 60, y, { steps: 4 });
  await page.mouse.up();
  await expect(row).toContainText(said);
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(row).toContainText("1 Jul 2020 to 30 Jun 2022");
});
