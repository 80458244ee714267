import { expect, test } from "../flow.ts";

test("places and their views are gone to by name from anywhere, before records that have the word", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  const shot = async (words: string) => {
    const folder = process.env["SHOTS"];
    if (folder) await page.screenshot({ path: `${folder}/palette-${words}.png` });
  };
  const dialog = page.getByRole("dialog");
  const goes = async (words: string, name: string, place: string) => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type(words);
    await expect(dialog.getByRole("menuitem").first()).toContainText(name);
    await expect(dialog.getByRole("menuitem").first()).toContainText(place);
    await shot(words);
    if (words === "push") await app.expectAccessible();
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("navigation").locator("[aria-current=page]", { hasText: name })).toBeVisible();
  };
  await goes("gaps", "Gaps", "Coverage");
  await goes("baseline", "Baselines", "Plan");
  await goes("compare", "Compare files", "Documents");
  await goes("lineage", "Lineage", "Issues");
  await goes("push", "Timeline", "Plan");
  await goes("decisions", "Decisions", "Home");
  await goes("sources", "Sources", "Documents");
  await goes("print", "Dashboard", "Home");

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("documents");
  await expect(dialog.getByRole("menuitem").first()).toHaveText(/^\W*(Go to)?\s*Documents/);
});
