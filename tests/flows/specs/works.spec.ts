import type { Page } from "@playwright/test";
import { expect, test } from "../flow.ts";
import { Coverage } from "../pages/coverage.ts";
import type { App } from "../pages/app.ts";

/** The pane of an existing work, from its row in the register. */
async function work(app: App, title: string) {
  await app.go("Coverage");
  await app.page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: "Existing work" }).click();
  const row = app.page.getByRole("grid", { name: "Existing work" }).getByRole("row").filter({ hasText: title });
  await row.first().click();
  const pane = app.page.locator("[data-region=pane]");
  await expect(pane.getByRole("heading", { name: title })).toBeVisible();
  return { row: row.first(), pane };
}

const dialog = (page: Page) => page.getByRole("dialog");

test("where a work stands is said as of a day by keyboard, and what it said before stays to be read", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  const { row, pane } = await work(app, "GNSO PDP 3.0");
  await expect(pane).toContainText("20 Feb 2020 FY20 Q3");
  await expect(pane).toContainText("final report adopted by the GNSO Council");
  await pane.getByText("Where it stood before").press("Enter");
  await expect(pane).toContainText("12 Aug 2019 FY20 Q1");
  await expect(pane.getByRole("button", { name: "Edit what stood on 12 Aug 2019" })).toBeVisible();
  await app.expectAccessible();

  await pane.getByRole("button", { name: "New standing…" }).press("Enter");
  const form = dialog(page);
  const day = form.getByRole("textbox", { name: "As of" });
  await expect(day).toBeFocused();
  await day.fill("2021-05");
  await form.getByRole("textbox", { name: "Per cent done" }).fill("100");
  await form.getByRole("textbox", { name: "Phase" }).fill("in use");
  await form.getByRole("combobox", { name: "Source" }).fill("S38");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await app.expectAccessible();
  const keep = form.getByRole("button", { name: "Keep standing" });
  await expect(keep).toBeEnabled();
  await keep.press("Enter");
  await expect(form).toBeHidden();
  await expect(row).toContainText("May 2021");
  await expect(row).toContainText("100 %");
  await expect(row).toContainText("in use");
  await expect(pane.getByRole("group").filter({ hasText: "Where it stood before" })).toContainText("20 Feb 2020");

  // The same day twice is refused, and what was said can be taken away again.
  await pane.getByRole("button", { name: "New standing…" }).press("Enter");
  await day.fill("2019-08-12");
  await expect(keep).toBeEnabled();
  await keep.press("Enter");
  await expect(form.getByRole("alert")).toContainText("There is a standing of");
  await page.keyboard.press("Escape");
  await form.getByRole("button", { name: "Discard it" }).click();
  await pane.getByRole("button", { name: "Take what stood on May 2021 away" }).press("Enter");
  await expect(row).toContainText("20 Feb 2020");
  await page.keyboard.press("Control+z");
  await expect(row).toContainText("May 2021");
});

test("a judgement that is older than a newer standing says what changed, and is confirmed", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  const { pane } = await work(app, "Third Accountability");
  await pane.getByRole("button", { name: "New standing…" }).press("Enter");
  await dialog(page).getByRole("textbox", { name: "As of" }).fill("2021-06-30");
  await dialog(page).getByRole("textbox", { name: "Phase" }).fill("implementation planned");
  const keep = dialog(page).getByRole("button", { name: "Keep standing" });
  await expect(keep).toBeEnabled();
  await keep.press("Enter");
  await expect(dialog(page)).toBeHidden();

  const coverage = new Coverage(app);
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: "Matrix" }).click();
  await coverage.cell("Prioritization", "Third Accountability").click();
  const stale = coverage.pane.getByText("The work or the issue has changed since this was judged:").locator("..");
  await expect(stale).toContainText("Phase Board action on the recommendations implementation planned");
  await expect(stale).toContainText("As of 30 Nov 2020");
  await expect(stale).toContainText("30 Jun 2021 FY21 Q4");
  await app.expectAccessible();
  await stale.getByRole("button", { name: "Still right" }).press("Enter");
  await expect(stale).toHaveCount(0);
});

test("recommendations, milestones and links are added, changed and taken away from the pane", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  const { pane } = await work(app, "Third Accountability");
  await expect(pane.getByRole("link", { name: "Recommendation 5", exact: true })).toBeVisible();

  await pane.getByRole("button", { name: "Add a recommendation…" }).press("Enter");
  const form = dialog(page);
  await form.getByRole("textbox", { name: "Number it has there" }).fill("5");
  await form.getByRole("textbox", { name: "What is recommended" }).fill("Say what it costs");
  const keep = form.getByRole("button", { name: "Keep recommendation" });
  await expect(keep).toBeEnabled();
  await keep.press("Enter");
  await expect(form.getByRole("alert")).toContainText("The work has a recommendation 5 already");
  await form.getByRole("textbox", { name: "Number it has there" }).fill("6");
  await form.getByRole("button", { name: /State/ }).press("Enter");
  await page.getByRole("option", { name: "Rejected" }).press("Enter");
  await form.getByRole("textbox", { name: "Since" }).fill("2020-11-30");
  await app.expectAccessible();
  await keep.press("Enter");
  await expect(form).toBeHidden();
  await expect(pane).toContainText("Say what it costs");
  await expect(pane).toContainText("Rejected · 30 Nov 2020 FY21 Q2");
  await pane.getByRole("link", { name: "Recommendation 6", exact: true }).press("Enter");
  await expect(pane.getByRole("heading", { name: "Say what it costs" })).toBeVisible();
  await expect(pane).toContainText("Rejected");
  await page.goBack();

  await pane.getByRole("button", { name: "Add a milestone…" }).press("Enter");
  await form.getByRole("textbox", { name: "What happens" }).fill("First report drafted");
  await form.getByRole("textbox", { name: "When" }).fill("2019-12-16");
  await expect(form.getByRole("button", { name: "Set milestone" })).toBeEnabled();
  await form.getByRole("button", { name: "Set milestone" }).press("Enter");
  await expect(form).toBeHidden();
  await expect(pane).toContainText("16 Dec 2019 FY20 Q2 · First report drafted");

  await pane.getByRole("button", { name: "Add a link…" }).press("Enter");
  await form.getByRole("textbox", { name: "Title" }).fill("Review workspace");
  await form.getByRole("textbox", { name: "Address" }).fill("workspace");
  await expect(form.getByRole("button", { name: "Keep link" })).toBeEnabled();
  await form.getByRole("button", { name: "Keep link" }).press("Enter");
  await expect(form.getByRole("alert")).toBeVisible();
  await form.getByRole("radio", { name: "A document of this plan" }).press("Space");
  await form.getByRole("combobox", { name: "Document" }).fill("Staff Report");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await app.expectAccessible();
  await form.getByRole("button", { name: "Keep link" }).press("Enter");
  await expect(form).toBeHidden();
  await expect(pane).toContainText("document of this plan");
  await pane.getByRole("button", { name: "Take Review workspace away" }).press("Enter");
  await expect(pane).not.toContainText("Review workspace");
  await app.expectAccessible();
});

test("the register takes a newer day as a new standing, and says why an older one is none", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  const { row, pane } = await work(app, "Work Stream 2");
  const edit = async (value: string) => {
    await row.click();
    await page.keyboard.press("Alt+e");
    const form = dialog(page);
    await form.getByRole("button", { name: /Column/ }).press("Enter");
    await page.getByRole("option", { name: "As of" }).press("Enter");
    await form.getByRole("textbox", { name: /From now on/ }).fill(value);
    const change = form.getByRole("button", { name: /^Change/ });
    await expect(change).toBeEnabled();
    await change.press("Enter");
    return form;
  };
  const refused = await edit("2019-01");
  await expect(refused.getByRole("alert")).toContainText("The newest standing is of");
  await page.keyboard.press("Escape");
  await refused.getByRole("button", { name: "Discard it" }).click();
  await edit("2021-01");
  await expect(row).toContainText("Jan 2021");
  await pane.getByText("Where it stood before").press("Enter");
  await expect(pane).toContainText("13 Dec 2019 FY20 Q2");
});
