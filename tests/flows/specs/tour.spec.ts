import { expect, test } from "../flow.ts";
import { STEPS, Tour } from "../pages/tour.ts";

test("the tour goes through its six steps by keys, and is not offered again", async ({ app }) => {
  test.slow();
  const { page } = app;
  const tour = new Tour(app);
  await app.openSample();
  await tour.offer.getByRole("button", { name: "Take the tour" }).focus();
  await page.keyboard.press("Enter");
  for (const at of STEPS.keys()) {
    await tour.expectStep(at + 1);
    await app.expectAccessible();
    if (at === 2) {
      // From anywhere in the window, while something in the place is tried.
      await page.keyboard.press("F6");
      await page.keyboard.press("Alt+PageDown");
    } else if (at < 5) {
      await page.keyboard.press("Tab");
      if (at > 0) {
        await expect(tour.panel.getByRole("button", { name: "Back" })).toBeFocused();
        await page.keyboard.press("Tab");
      }
      await expect(tour.panel.getByRole("button", { name: "Next" })).toBeFocused();
      await page.keyboard.press("Enter");
    }
  }
  await page.keyboard.press("Alt+PageUp");
  await tour.expectStep(5);
  await page.keyboard.press("Alt+PageDown");
  await tour.expectStep(6);
  await page.keyboard.press("Alt+PageDown");
  await expect(tour.panel).toBeHidden();
  await expect(tour.offer).toBeHidden();
  await expect(page.locator("main :focus")).toBeVisible();
});

test("left in the middle, the tour goes on with the same step, also after the window opens again", async ({
  app,
}) => {
  const { page } = app;
  const tour = new Tour(app);
  await app.openSample();
  await tour.offer.getByRole("button", { name: "Take the tour" }).click();
  await page.keyboard.press("Alt+PageDown");
  await page.keyboard.press("Alt+PageDown");
  await tour.expectStep(3);

  await page.keyboard.press("Escape");
  await expect(tour.panel).toBeHidden();
  await expect(page.locator("main :focus")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("go on with the tour");
  await page.keyboard.press("Enter");
  await tour.expectStep(3);

  await page.reload();
  await expect(app.rail).toBeVisible();
  await expect(tour.panel).toBeHidden();
  await app.file("Go on with the tour, step 3 of 6");
  await tour.expectStep(3);

  await tour.panel.getByRole("button", { name: "Leave the tour" }).click();
  await app.go("Home");
  await expect(tour.offer).toContainText("You left the tour in the middle.");
  await app.expectAccessible();
  await tour.offer.getByRole("button", { name: "Go on with the tour, step 3 of 6" }).click();
  await tour.expectStep(3);
});

test("F6 goes from the tour to the place and back, and the tour leads back to what it speaks of", async ({
  app,
}) => {
  const { page } = app;
  const tour = new Tour(app);
  await app.openSample();
  await tour.offer.getByRole("button", { name: "Take the tour" }).click();
  await tour.expectStep(1);
  await expect(tour.panel.getByRole("link")).toHaveCount(0);
  await page.keyboard.press("Shift+F6");
  await expect(page.locator("main :focus")).toBeVisible();
  await page.keyboard.press("F6");
  await expect(tour.panel.getByRole("button", { name: "Next" })).toBeFocused();

  // What is tried in the place stays possible: nothing is blocked.
  await app.go("Parties");
  await expect(tour.panel).toBeVisible();
  await tour.panel.getByRole("link", { name: "Show what this is about" }).click();
  await expect(app.rail.getByRole("button", { name: "Issues" })).toHaveAttribute("aria-current", "page");
  await expect(tour.panel.getByRole("link")).toHaveCount(0);
});

test("a plan that is closed ends its tour, which goes on in the next one", async ({ app }) => {
  const { page } = app;
  const tour = new Tour(app);
  await app.openSample();
  await tour.offer.getByRole("button", { name: "Take the tour" }).click();
  await page.keyboard.press("Alt+PageDown");
  await tour.expectStep(2);
  await page.keyboard.press("Control+w");
  await app.openSample();
  await expect(tour.panel).toBeHidden();
  await tour.offer.getByRole("button", { name: "Go on with the tour, step 2 of 6" }).click();
  await tour.expectStep(2);
});

test("an offer that was turned down is not made again, and the tour can still be taken", async ({ app }) => {
  const tour = new Tour(app);
  await app.openSample();
  await tour.offer.getByRole("button", { name: "Do not offer the tour any more" }).click();
  await expect(tour.offer).toBeHidden();
  await app.page.reload();
  await expect(app.page.getByRole("heading", { level: 1 })).toBeVisible();
  await app.settled();
  await expect(tour.offer).toBeHidden();
  await app.file("Take the tour");
  await tour.expectStep(1);
});

test("the tour goes through a plan that has nothing in it yet", async ({ app }) => {
  const { page } = app;
  const tour = new Tour(app);
  await page.getByRole("button", { name: "New plan" }).click();
  await page.getByRole("textbox", { name: "Name of the plan" }).fill("A plan of our own");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(app.rail).toBeVisible();
  await expect(tour.offer).toBeHidden();
  await app.file("Take the tour");
  for (const at of STEPS.keys()) {
    await tour.expectStep(at + 1);
    if (at < 5) await page.keyboard.press("Alt+PageDown");
  }
});

for (const size of [
  { width: 640, height: 400 },
  { width: 1280, height: 800 },
]) {
  test.describe(`${size.width} wide`, () => {
    test.use({ viewport: size });

    test("each step leaves its place the most of the window, and covers none of it", async ({ app }) => {
      const { page } = app;
      const tour = new Tour(app);
      await app.openSample();
      await tour.offer.getByRole("button", { name: "Take the tour" }).click();
      for (const at of STEPS.keys()) {
        await tour.expectStep(at + 1);
        const strip = (await tour.panel.boundingBox())!;
        const place = (await page.locator("main").boundingBox())!;
        expect(place.y + place.height).toBeLessThanOrEqual(strip.y + 1);
        expect(place.height).toBeGreaterThan(size.height / 2);
        if (at < 5) await tour.panel.getByRole("button", { name: "Next" }).click();
      }
    });
  });
}

test.describe("in a low window", () => {
  test.use({ viewport: { width: 640, height: 400 } });

  test("the words of a step give way to the place when they are read", async ({ app }) => {
    const tour = new Tour(app);
    await app.openSample();
    await tour.offer.getByRole("button", { name: "Take the tour" }).click();
    await expect(tour.panel).toContainText("Each column is one list of issues");
    const whole = (await tour.panel.boundingBox())!.height;
    await tour.panel.getByRole("button", { name: "Hide the words" }).click();
    expect((await tour.panel.boundingBox())!.height).toBeLessThan(whole / 2);
    await app.expectAccessible();
    await tour.panel.getByRole("button", { name: "Show the words" }).click();
    await tour.panel.getByRole("button", { name: "Next" }).click();
    await expect(tour.panel.getByText("Issues stand in the rows")).toBeVisible();
  });
});
