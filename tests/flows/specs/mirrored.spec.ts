import { expect, test } from "../flow.ts";
import { App, PLACES } from "../pages/app.ts";
import type { Page } from "@playwright/test";

/** Serves the page as an Arabic interface has it: everything stands from right to left. */
async function mirror(page: Page): Promise<void> {
  await page.route(/\/(index\.html)?$/, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace(/lang="[^"]*" dir="ltr"/, 'lang="ar" dir="rtl"');
    await route.fulfill({ response, body: text });
  });
}

/** What sticks out of the window to either side; nothing may but what scrolls within its own frame. */
async function sticksOut(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return Math.max(root.scrollWidth - root.clientWidth, document.body.scrollWidth - document.body.clientWidth);
  });
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
]) {
  test.describe(`from right to left, ${size.width} wide`, () => {
    test.use({ viewport: size });

    test("the start screen stands in its window", async ({ page, host }) => {
      await mirror(page);
      await new App(page, host).open();
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      expect(await sticksOut(page)).toBe(0);
    });

    for (const place of PLACES) {
      test(`${place} stands in its window on each of its tabs`, async ({ page, host }) => {
        await mirror(page);
        const app = new App(page, host);
        await app.open();
        await app.openSample();
        await app.go(place);
        await app.settled();
        expect(await sticksOut(page)).toBe(0);
        const tabs = page.getByRole("navigation", { name: place, exact: true }).getByRole("button");
        for (const tab of await tabs.all()) {
          await tab.click();
          await expect(tab).toHaveAttribute("aria-current", /.+/);
          await app.settled();
          expect(await sticksOut(page), (await tab.textContent()) ?? "").toBe(0);
        }
        app.expectNoComplaints();
      });
    }
  });
}

test.describe("on a system that reads from right to left", () => {
  test.use({ locale: "ar-EG" });

  test("an English window keeps the direction of its keys", async ({ app }) => {
    const { page } = app;
    await app.openSample();
    await page.keyboard.press("Control+,");
    const dark = page.getByRole("radio", { name: "Dark" });
    await page.getByRole("radio", { name: "Light" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(dark).toBeFocused();
  });
});
