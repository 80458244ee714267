import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("amounts are typed, pasted and taken back like in a spreadsheet, and the case changes every view", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const tabs = page.getByRole("navigation", { name: "Plan" });
  await tabs.getByRole("button", { name: "Money" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("The base case balances in every year");
  const grid = page.getByRole("grid", { name: "Amounts by year" });
  const row = (name: string) => grid.getByRole("row").filter({ hasText: name });
  await expect(row("Personnel")).toContainText("73,000,000");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/money.png` });

  const cells = row("Personnel").getByRole("gridcell");
  await cells.nth(1).click();
  await page.keyboard.type("90000000");
  await page.keyboard.press("Tab");
  await expect(cells.nth(1)).toContainText("90,000,000");
  await expect(heading).toHaveText(/^In the base case one year costs more than it gets: FY\d\d$/);
  await expect(cells.nth(2)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("a lot");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("a lot");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(heading).toHaveText("The base case balances in every year");

  await cells.nth(1).click();
  await cells.nth(1).evaluate((cell) => {
    const data = new DataTransfer();
    data.setData("text/plain", "1000\t2,000\r\n");
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("Wrote 2 amounts")).toBeVisible();
  await expect(cells.nth(2)).toContainText("2,000");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(cells.nth(2)).not.toContainText(/^\s*2,000$/);

  await page.getByRole("radio", { name: "low", exact: true }).click();
  await expect(grid.getByRole("row").filter({ hasText: "Funding in all" })).toContainText("125,000,000");
  await tabs.getByRole("button", { name: "Outline" }).click();
  await expect(page.getByRole("columnheader", { name: /, low/ })).toBeVisible();
});
