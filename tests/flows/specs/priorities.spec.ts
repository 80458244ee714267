import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("parties rank the issues in rounds, every ballot is kept, and how places moved is seen", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Issues");
  await page.getByRole("navigation", { name: "Issues" }).getByRole("button", { name: "Priorities" }).click();
  const heading = page.getByRole("heading", { level: 2 }).first();
  await expect(heading).toHaveText(/comes first in the list as it stands/);
  await app.expectAccessible();

  const dialog = page.getByRole("dialog");
  const round = async (name: string) => {
    await page.getByRole("button", { name: "New round…" }).click();
    await dialog.getByRole("textbox", { name: "Name" }).fill(name);
    await app.expectAccessible();
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
  };
  const cast = async (person: string, places: Record<string, string>) => {
    await page.getByRole("button", { name: "Cast a ballot…" }).click();
    await dialog.getByRole("textbox", { name: "Or the person" }).fill(person);
    for (const [issue, place] of Object.entries(places)) {
      await dialog.getByRole("textbox", { name: `Place of ${issue}` }).fill(place);
    }
    await page.keyboard.press("Enter");
  };
  await round("Board workshop");
  await expect(page.getByText("Nobody has said anything in this round yet.")).toBeVisible();
  await cast("Ann", { Complexity: "1", "Precision in scoping the work": "1" });
  await expect(dialog.getByRole("alert")).toContainText("Place 1 is given twice");
  await dialog.getByRole("textbox", { name: "Place of Precision in scoping the work" }).fill("2");
  await app.expectAccessible();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("1 Complexity, 2 Precision in scoping the work")).toBeVisible();
  // Whoever casts a second ballot is told that it takes the place of the first, before it does.
  await page.getByRole("button", { name: "Cast a ballot…" }).click();
  await expect(dialog.getByRole("button", { name: "Keep the ballot" })).toBeVisible();
  await dialog.getByRole("textbox", { name: "Or the person" }).fill(" ann ");
  await expect(dialog.getByRole("status")).toContainText("already. What you keep here takes its place.");
  await dialog.getByRole("textbox", { name: "Place of Complexity" }).fill("1");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Replace the ballot" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("1 Complexity, 2 Precision in scoping the work")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("1 Complexity, 2 Precision in scoping the work")).toBeVisible();

  const point = page.getByRole("button", { name: "1 Complexity, in Board workshop" });
  await point.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "4 Complexity, in The list as it stands" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-region=pane]")).toContainText("Complexity");
  await expect(page.getByText(/Complexity fell from 1 to 4/)).toBeVisible();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/priorities.png` });

  await page.getByRole("button", { name: "Remove this round" }).click();
  await expect(point).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(point).toBeVisible();
});
