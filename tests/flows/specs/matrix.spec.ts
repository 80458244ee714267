import { expect, test } from "../flow.ts";
import { Coverage } from "../pages/coverage.ts";

test("a matrix of 500 issues and 300 existing works opens, scrolls and is judged like a small one", async ({
  app,
  host,
}) => {
  const { page } = app;
  await page.getByRole("button", { name: "New plan" }).click();
  await page.getByRole("textbox", { name: "Name of the plan" }).fill("Large");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(app.rail).toBeVisible();
  await host.fill(500, 300);

  const coverage = new Coverage(app);
  const begun = Date.now();
  await coverage.open();
  const opened = Date.now() - begun;
  const cells = coverage.grid.locator("[data-issue][data-work]");
  expect(await cells.count(), "only the cells in view are in the page").toBeLessThan(800);
  await expect(coverage.grid).toHaveAttribute("aria-rowcount", "501");

  const scroll = async (down: number, along: number) =>
    page.evaluate(
      async ([down, along]) => {
        const scroller = document.querySelector("[role=grid]")!.parentElement!;
        const times: number[] = [];
        let last = performance.now();
        for (let step = 0; step < 60; step += 1) {
          scroller.scrollBy(along!, down!);
          await new Promise(requestAnimationFrame);
          times.push(performance.now() - last);
          last = performance.now();
        }
        return times.sort((a, b) => a - b)[57]!;
      },
      [down, along],
    );
  const frames = [await scroll(60, 0), await scroll(0, 60)];
  expect(await cells.count()).toBeLessThan(800);
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/matrix-middle.png` });

  // To the far corner and back by keys: what has the focus is always drawn, and its neighbours with it.
  await cells.first().focus();
  const focused = page.locator("[data-issue]:focus");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const first = await focused.getAttribute("aria-label");
  await page.keyboard.press("Control+End");
  await expect(focused).toBeInViewport();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAttribute("aria-label", first!);
  await expect(focused).toBeInViewport();

  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAccessibleName(/not assessed/);
  const pressed = Date.now();
  await page.keyboard.press("p");
  await expect(focused).toHaveAccessibleName(/partly covers/);
  const judged = Date.now() - pressed;
  await page.keyboard.press("Enter");
  await expect(coverage.pane).toContainText("Partly covers");
  await page.keyboard.press("Escape");
  await expect(focused).toHaveAccessibleName(/partly covers/);
  console.log(`opened in ${opened} ms, frames p95 ${frames.map(Math.round).join(" and ")} ms, judged in ${judged} ms`);
});
