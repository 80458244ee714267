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
  await expect(heading).toHaveText("In the base case funding covers expense in every year that has both");
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
  await expect(heading).toHaveText("In the base case funding covers expense in every year that has both");

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

  await app.title.getByRole("button", { name: "Case: base" }).click();
  await page.getByRole("menuitem", { name: "low" }).click();
  await expect(grid.getByRole("row").filter({ hasText: "Funding in all" })).toContainText("125,000,000");
  await tabs.getByRole("button", { name: "Outline" }).click();
  await expect(page.getByRole("columnheader", { name: /, low/ })).toBeVisible();
});

test("what really was is written beside what was planned, and every amount says what it rests on", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Money" }).click();
  const grid = page.getByRole("grid", { name: "Amounts by year" });
  const row = (name: string) => grid.getByRole("row").filter({ hasText: name });
  await page.getByRole("radio", { name: "as it was" }).click();
  const cells = row("Personnel").getByRole("gridcell");
  await cells.nth(1).click();
  await page.keyboard.type("71000000");
  await page.keyboard.press("Enter");
  await expect(cells.nth(1)).toContainText("71,000,000");
  await cells.nth(1).click();
  await page.keyboard.press("Shift+F2");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "What the amount rests on" }).fill("Annual report FY21, page 12");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Annual report FY21, page 12").last()).toBeVisible();

  await cells.nth(2).click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("EUR 5000");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Currencies are not mixed");
  await cells.nth(2).click();
  await page.keyboard.type("-5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("below zero");
  await cells.nth(2).click();
  await page.keyboard.type("99999999999999999999");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("is not an amount");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/actuals.png` });

  await page.getByRole("button", { name: "Add a line…" }).click();
  await expect(dialog.getByRole("button", { name: /^Another category/ })).toBeVisible();
  await app.expectAccessible();
  await page.keyboard.press("Escape");
});

test("in the low case what has no money is listed, with the gaps that stay open, on every screen and on paper", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Money" }).click();
  await page.getByText("Rows without an amount").click();
  const grid = page.getByRole("grid", { name: "Amounts by year" });
  const item = grid.getByRole("row").filter({ hasText: "W-03" });
  await item.getByRole("gridcell").nth(1).click();
  await page.keyboard.type("500000");
  await page.keyboard.press("Enter");
  await expect(item).toContainText("500,000");
  await app.title.getByRole("button", { name: "Case: base" }).click();
  await page.getByRole("menuitem", { name: "low" }).click();
  for (const place of ["Coverage", "Issues", "Home"] as const) {
    await app.go(place);
    await expect(app.title.getByRole("button", { name: "Case: low" })).toBeVisible();
  }
  await page.emulateMedia({ media: "print" });
  await expect(app.title.getByText("Case: low")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Money" }).click();
  const given = page.getByRole("region", { name: /not funded in the low case$/ });
  await expect(given.getByRole("heading").first()).toBeVisible();
  await expect(given.getByRole("listitem").filter({ hasText: "W-03" })).toBeVisible();
  await expect(given.getByRole("heading").last()).toContainText(/gaps? stays? open/);
  await expect(given.getByRole("listitem").filter({ hasText: "G-01" })).toBeVisible();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/low.png`, fullPage: true });
});

test("why an amount cannot be written is read beside the sheet, however far it is scrolled, and goes with the next", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 1100, height: 620 });
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Money" }).click();
  await page.getByText("Rows without an amount").click();
  const grid = page.getByRole("grid", { name: "Amounts by year" });
  const cell = grid.getByRole("row").filter({ hasText: "W-09" }).getByRole("gridcell").nth(1);
  const write = async (amount: string) => {
    await cell.click();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(amount);
    await page.keyboard.press("Enter");
  };
  await write("12abc");
  await expect(page.getByRole("alert")).toContainText("12abc");
  await expect(page.getByRole("alert")).toBeInViewport({ ratio: 1 });
  await app.expectAccessible();
  await write("1200");
  await expect(cell).toContainText("1,200");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await write("12abc");
  await expect(page.getByRole("alert")).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an amount that was refused stays in its cell to be mended, and cells are copied like in a spreadsheet", async ({
  app,
  folder,
  context,
}) => {
  const { page } = app;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Money" }).click();
  const grid = page.getByRole("grid", { name: "Amounts by year" });
  const cells = grid.getByRole("row").filter({ hasText: "Personnel" }).getByRole("gridcell");
  await cells.nth(1).click();
  await page.keyboard.type("75000000x");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("75000000x");
  await expect(cells.nth(1)).toContainText("75000000x");
  await expect(cells.nth(1)).toBeFocused();
  await app.expectAccessible();
  await page.keyboard.press("Enter");
  await expect(cells.nth(1).getByRole("textbox")).toHaveValue("75000000x");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Tab");
  await expect(cells.nth(1)).toContainText("75,000,000");
  await expect(page.getByRole("alert")).toHaveCount(0);

  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await cells.nth(1).click();
  await page.keyboard.press("ControlOrMeta+c");
  await expect.poll(copied).toBe("75000000");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ControlOrMeta+c");
  await expect.poll(copied).toMatch(/^75000000\t\d+$/);
  await cells.nth(3).click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(cells.nth(3)).toContainText("75,000,000");
  await page.keyboard.press("ControlOrMeta+a");
  await expect(grid.locator("[aria-selected=true]")).toHaveCount(await grid.getByRole("gridcell").and(grid.locator("[data-spot]")).count());
  await page.keyboard.press("ControlOrMeta+c");
  await expect.poll(copied).toMatch(/^[^\t]*USD[^\t]*\tFY\d\d\t[^]*Personnel\t/);
  await page.keyboard.press("ArrowUp");
  await expect(grid.locator("[aria-selected=true]")).toHaveCount(1);
});
