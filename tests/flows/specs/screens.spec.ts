import { expect, test } from "../flow.ts";
import { PLACES } from "../pages/app.ts";

/** The keys that show something over the window: palette, settings, shortcuts, the question for a new plan's name. */
const OVER = ["Control+k", "Control+,", "?", "Control+n"];

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test("the start screen is accessible", async ({ app }) => {
      await app.expectAccessible();
    });

    for (const place of PLACES) {
      test(`${place} is accessible on each of its tabs`, async ({ app }) => {
        // Each tab is looked through whole.
        test.slow();
        await app.openSample();
        await app.go(place);
        await app.expectAccessible();
        const tabs = app.page.getByRole("navigation", { name: place, exact: true }).getByRole("button");
        for (const tab of await tabs.all()) {
          await tab.click();
          await expect(tab).toHaveAttribute("aria-current", /.+/);
          await app.expectAccessible();
        }
      });
    }

    test("what is shown over the window is accessible", async ({ app }) => {
      const { page } = app;
      await app.openSample();
      const dialog = page.getByRole("dialog");
      for (const keys of OVER) {
        await page.keyboard.press(keys);
        await expect(dialog).toBeVisible();
        await app.expectAccessible();
        await page.keyboard.press("Escape");
        await expect(dialog).toBeHidden();
      }
      await app.file("Backups");
      await expect(dialog).toBeVisible();
      await app.expectAccessible();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+k");
      await page.keyboard.type("history of the whole");
      await page.keyboard.press("Enter");
      await expect(dialog.getByRole("heading")).toContainText("change");
      await app.expectAccessible();
    });
  });
}
