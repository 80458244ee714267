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
