import { join } from "node:path";
import { expect, test } from "../flow.ts";
import { Issues } from "../pages/issues.ts";

test("the sample says what its lists find, and an issue tells its story with sources", async ({ app }) => {
  const issues = new Issues(app);
  await app.openSample();
  await issues.open();
  await expect(issues.heading).toHaveText(
    "Eight of the 21 issues first listed can be traced to the three priority topics",
  );
  await issues.row("Recruitment").click();
  await expect(issues.story.getByRole("listitem").first()).toContainText("Raised as number 6 in “Draft list”");
  await expect(issues.story).toContainText("Joined with Demographics (5) as number 7, Recruitment and demographics");
  await expect(issues.story).toContainText("Ranked third in “Priority topics”");
  await expect(issues.story.getByRole("button", { name: /^Source S20/ }).first()).toBeVisible();
  await expect(issues.pane).toContainText("≠ 2 dates");
  await expect(issues.pane).toContainText("Also in this topic: Demographics (5)");
  await app.expectAccessible();
});

test("what was not carried says that no source gives the reason", async ({ app }) => {
  const issues = new Issues(app);
  await app.openSample();
  await issues.open();
  await issues.row("Volunteer burnout").click();
  await expect(issues.story).toContainText("Not carried into “Final list”. No source gives the reason.");
});

test("filters cut the register, stay visible as words, and are taken away together", async ({ app }) => {
  const issues = new Issues(app);
  const { page } = app;
  await app.openSample();
  await issues.open();
  await page.getByText("No existing work", { exact: true }).click();
  await page.getByRole("searchbox", { name: "Find in this list" }).fill("cost");
  await expect(page.getByText("1 of 21 issues: “cost”, no existing work")).toBeVisible();
  await expect(issues.row("Costs")).toBeVisible();
  await page.getByRole("searchbox").fill("nothing like it");
  await expect(page.getByText("No issue of this list is like this")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).first().click();
  await expect(issues.row("Recruitment")).toBeVisible();
});

test("a judgement that is older than what it judges is found from the register of issues", async ({ app, host, folder }) => {
  const issues = new Issues(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  const works = await host.call<{ facts: { record: { id: string; name: string } }; judged: number }[]>("work_register");
  const work = works.find(({ judged }) => judged > 0)!.facts.record.id;
  await issues.open();
  await issues.list("Final list");
  const filter = page.getByRole("checkbox", { name: /Stale judgement/ });
  await page.getByText("Stale judgement", { exact: true }).click();
  await expect(page.getByText("No issue of this list is like this")).toBeVisible();
  await host.call("records_edit", { rows: [{ id: work, fields: [{ field: "phase", value: "Second round" }] }] });
  await expect(page.getByRole("status").filter({ hasText: /of 11 issues: stale judgement/ })).toBeVisible();
  await expect(page.getByRole("grid").getByRole("row")).not.toHaveCount(1);
  await expect(filter).toBeChecked();
  await app.expectAccessible();
});

test("the path of an issue is walked with the arrow keys, and the table stands behind it", async ({ app }) => {
  const issues = new Issues(app);
  const { page } = app;
  await app.openSample();
  await app.go("Issues");
  await issues.tab("Lineage");
  await issues.node(/^6 Recruitment .*in Draft list/).click();
  await issues.press("ArrowRight");
  await expect(issues.chosen).toHaveAccessibleName(/^7 .*in Final list/);
  await issues.press("ArrowRight", "ArrowRight");
  await expect(issues.chosen).toHaveAccessibleName(/^3 .*in Priority topics/);
  await expect(issues.pane.getByRole("heading", { level: 2 })).toContainText("Consensus, representation, and inclusivity");
  await issues.press("ArrowLeft", "ArrowLeft", "ArrowLeft");
  await expect(issues.chosen).toHaveAccessibleName(/^6 .*in Draft list/);
  await issues.press("ArrowDown");
  await expect(issues.chosen).toHaveAccessibleName(/^2 Complexity .*in Draft list/);
  await app.expectAccessible();
  await issues.press("t");
  await expect(page.getByRole("columnheader", { name: "Work plan" })).toBeVisible();
  await app.expectAccessible();
});

test("issues are merged into a later list, and that is taken back", async ({ app, folder }) => {
  const issues = new Issues(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  await issues.open();
  await issues.list("Final list");
  await issues.choose("Costs", "Efficient use of resources");
  await issues.act("Merge…");
  await expect(issues.dialog).toContainText("1 new issue stands in “Work plan”.");
  await issues.dialog.getByRole("textbox", { name: "Name" }).fill("What work costs");
  await issues.dialog.getByRole("textbox", { name: "Reason" }).fill("Both ask what work costs");
  await app.expectAccessible();
  await issues.dialog.getByRole("button", { name: "Merge 2 issues" }).click();
  await expect(page.getByText("Merged 2 issues")).toBeVisible();
  await issues.list("Work plan");
  await issues.row("What work costs").click();
  await expect(issues.story).toContainText("were joined as number 7, What work costs");
  await expect(issues.story).toContainText("Both ask what work costs");
  // The pane asks once more for what undo has just taken away, and then closes.
  app.expectComplaint(/status of 422/);
  await issues.press("Control+z");
  await expect(issues.row("What work costs")).toHaveCount(0);
  await expect(issues.pane).toBeHidden();
});

test("an issue is dropped as a symptom, and the step is taken out again", async ({ app, folder }) => {
  const issues = new Issues(app);
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  await issues.open();
  await issues.list("Priority topics");
  await issues.row("Roles and responsibilities").click();
  await issues.act("Drop…");
  await expect(issues.dialog.getByRole("button", { name: "Drop 1 issue" })).toBeDisabled();
  await issues.dialog.getByText("It is a symptom of another issue").click();
  await issues.dialog.getByRole("combobox", { name: "Symptom of" }).fill("Precision in scoping the work");
  await app.page.getByRole("option", { name: /Precision in scoping the work \(2\)/ }).first().click();
  await issues.dialog.getByRole("button", { name: "Drop 1 issue" }).click();
  await expect(issues.story).toContainText("Not carried any further");
  await expect(issues.story).toContainText("May be a symptom of Precision in scoping the work");
  await issues.pane.getByText("Steps").click();
  await issues.pane.getByRole("button", { name: /^Take out the step Roles and responsibilities → ∅/ }).click();
  await expect(issues.story).not.toContainText("Not carried any further");
});

test("an issue is renamed in its row and ranked with the keys", async ({ app, folder }) => {
  const issues = new Issues(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  await issues.open();
  await issues.list("Priority topics");
  await issues.row("Precision in scoping the work").click();
  await issues.press("Alt+ArrowUp");
  await expect(issues.row("Precision in scoping the work").getByRole("gridcell").first()).toHaveText("1");
  await expect(page.getByText("Ranked Precision in scoping the work 1")).toBeVisible();
  await issues.press("F2");
  await page.getByRole("textbox", { name: /^New name of/ }).fill("Scoping");
  await issues.press("Enter");
  await expect(issues.row("Scoping")).toBeVisible();
  await issues.press("Control+z", "Control+z");
  await expect(issues.row("Precision in scoping the work").getByRole("gridcell").first()).toHaveText("2");
});

test("an effort begins with a list and its first issue", async ({ app }) => {
  const issues = new Issues(app);
  const { page } = app;
  await page.getByRole("button", { name: "New plan" }).click();
  await page.getByRole("textbox", { name: "Name of the plan" }).fill("A plan of our own");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await app.go("Issues");
  await expect(issues.heading).toHaveText("Issues");
  await page.getByRole("button", { name: "New list…", disabled: false }).last().click();
  await issues.dialog.getByRole("textbox", { name: "Name of the list" }).fill("First list");
  await issues.dialog.getByRole("button", { name: "Begin the list" }).click();
  await expect(page.getByText("The issues of “First list” will stand here")).toBeVisible();
  await page.getByRole("button", { name: "New issue…", disabled: false }).last().click();
  await issues.dialog.getByRole("textbox", { name: "Name" }).fill("Meetings are too long");
  await issues.dialog.getByRole("button", { name: "Raise the issue" }).click();
  await expect(issues.row("Meetings are too long")).toBeVisible();
  await expect(issues.story).toContainText("Raised as number 1 in “First list”.");
});

test("a new list is worked through by keys until each issue is accounted for", async ({ app, folder }) => {
  const issues = new Issues(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await issues.open();
  await page.getByRole("button", { name: "New list…" }).click();
  await issues.dialog.getByRole("textbox", { name: "Name" }).fill("Second look");
  await page.keyboard.press("Enter");
  await expect(issues.dialog).toHaveCount(0);
  await issues.list("Priority topics");
  await expect(page.getByText("3 of 6 issues are not accounted for in “Second look”")).toBeVisible();
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.keyboard.press("Alt+k");
  await expect(page.getByText("2 of 6 issues are not accounted for in “Second look”")).toBeVisible();
  await page.keyboard.press("Alt+k");
  await expect(page.getByText("One of 6 issues is not accounted for in “Second look”")).toBeVisible();
  await page.keyboard.press("Alt+d");
  await expect(issues.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByText("Not decided", { exact: true }).click();
  await expect(page.getByText("1 of 6 issues: not decided")).toBeVisible();
  await app.expectAccessible();
});
