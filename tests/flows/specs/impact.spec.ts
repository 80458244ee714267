import { expect, test } from "../flow.ts";

test("what hangs on a work item is followed as a picture and as a list", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await app.go("Plan");
  await page.getByRole("treegrid").getByRole("row").filter({ hasText: "W-09" }).click();
  await page.locator("[data-region=pane]").getByRole("button", { name: "What hangs on it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^If W-09 slips, it takes along: .*gap/);
  await expect(page.getByRole("region", { name: "If it is cut" })).toContainText("because nothing else is to close it: G-02");
  const picture = page.getByRole("group", { name: /What it rests on/ });
  const itself = picture.getByRole("button", { name: /W-09/ });
  await itself.focus();
  await page.keyboard.press("ArrowRight");
  await expect(itself).not.toBeFocused();
  await expect(picture.locator("button:focus")).toBeVisible();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/impact.png` });
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-region=pane]")).toBeVisible();
  await page.getByRole("radio", { name: "list" }).click();
  await expect(page.getByRole("row").filter({ hasText: "closed by that work item" }).first()).toBeVisible();
  await app.expectAccessible();
});

test("a record to follow is found by its words or its code, with the keys alone", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await app.go("Coverage");
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: "Impact" }).click();
  await expect(page.getByText("Nothing is followed yet")).toBeVisible();
  const find = page.getByRole("combobox", { name: "Find what to follow" });
  await app.expectAccessible();
  await find.focus();
  await page.keyboard.type("prioritization framework for yearly");
  await expect(page.getByRole("option").first()).toContainText("W-03");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/W-03/);
  await expect(find).toHaveValue("");
  await find.focus();
  await page.keyboard.type("G-05");
  await page.getByRole("option", { name: /^G-05/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/G-05/);
  await find.focus();
  await page.keyboard.type("zzzz");
  await expect(page.getByText("Nothing found")).toBeVisible();
});
