import { join } from "node:path";
import { expect, test } from "../flow.ts";
import { Issues } from "../pages/issues.ts";
import { idsByLabel } from "../pages/plan.ts";

test("from a draft issue the lineage shows each step with date, actor, reason and source, and lights only that path", async ({
  app,
}) => {
  const issues = new Issues(app);
  const { page } = app;
  await app.openSample();
  await app.go("Issues");
  await issues.tab("Lineage");
  await issues.node(/^10 Precision in scoping .*in Draft list/).click();
  await expect(issues.story.getByRole("listitem").first()).toContainText("Raised as number 10 in “Draft list” of 25 Apr 2019");
  // The same as sentences: each issue of the path says where it came from and where it went.
  const lit = page.locator("[data-issue][data-on]");
  await expect(lit).toHaveCount(4);
  const said = [/^10 .*Raised here/, /^2 .*in Final list\. From /, /^5 .*in Work plan\. From /, /^2 .*in Priority topics\. From /];
  for (const [at, words] of said.entries()) await expect(lit.nth(at)).toHaveAccessibleName(words);

  const step = (text: string) => issues.story.getByRole("listitem").filter({ hasText: text });
  const carried = step("into “Final list” of 20 Jun 2019");
  await expect(carried).toContainText("Noted: by name");
  await expect(carried.getByRole("button", { name: /^Source S11/ })).toBeVisible();
  const lead = step("ccNSO was proposed to lead, 30 Oct 2019");
  await expect(lead).toContainText("ccNSO chair was surprised");
  await expect(lead.getByRole("button", { name: /^Source S16/ })).toBeVisible();
  await expect(step("The lead was to be determined, Feb 2020").getByRole("button", { name: /^Source S20/ })).toBeVisible();
  await expect(step("Ranked second in “Priority topics” of 4 Jun 2020")).toHaveCount(1);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/where.png` });
});

test("where two sources disagree about an issue both are shown with a mark, and the choice and its reason", async ({ app }) => {
  const issues = new Issues(app);
  await app.openSample();
  await issues.open();
  await issues.row("Precision in scoping the work").click();
  await expect(issues.pane).toContainText("≠ 2 owners");
  await expect(issues.pane).toContainText("ccNSO (Oct 2019)");
  await expect(issues.pane).toContainText("to be determined (early 2020), SSAC suggested");
  await expect(issues.pane).toContainText("keep history");
  await issues.list("Final list");
  await issues.row("Costs").click();
  await expect(issues.pane).toContainText("≠ 2 dates");
  await expect(issues.pane).toContainText("12 June 2019");
  await expect(issues.pane).toContainText("20 June 2019");
  await app.expectAccessible();
});

test("from any old list an issue is asked where it went", async ({ app }) => {
  const issues = new Issues(app);
  await app.openSample();
  await issues.open();
  for (const [list, name, where] of [
    ["Draft list", "Terms", "Not named again"],
    ["Final list", "Costs", "Not named again"],
    ["Work plan", "Culture, trust and silos", "Ranked fifth in “Priority topics”"],
    ["Priority topics", "Complexity", "Left for later"],
  ] as const) {
    await issues.list(list);
    await issues.row(name).click();
    await expect(issues.story).toContainText(where);
  }
});

test("each acronym says what it means on hover and on focus, from a glossary that can be edited", async ({ app, folder }) => {
  const issues = new Issues(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await issues.open();
  await issues.row("Precision in scoping the work").click();
  // The work that was judged for the issue has acronyms in its name.
  await issues.pane.getByRole("link", { name: "GNSO PDP 3.0" }).click();
  const term = issues.pane.getByRole("heading", { level: 2 }).getByRole("button", { name: "PDP", exact: true });
  await term.hover();
  await expect(page.getByRole("tooltip")).toContainText(/policy development/i);
  await page.mouse.move(0, 0);
  await expect(page.getByRole("tooltip")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await term.focus();
  await expect(page.getByRole("tooltip")).toContainText(/policy development/i);
  await page.keyboard.press("Enter");
  await issues.pane.getByRole("button", { name: "Edit…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Definition" }).fill("Makes policy for generic names");
  await dialog.getByRole("button", { name: "Keep changes" }).click();
  await expect(dialog).toHaveCount(0);
  await page.goBack();
  await term.focus();
  await expect(page.getByRole("tooltip")).toHaveText("Makes policy for generic names");
});

test("who comes back reads what was dropped with its reason, and where nobody gave one", async ({ app, host, folder }) => {
  const { page } = app;
  const file = join(folder, "Plan.throughline");
  await app.openSample();
  await app.saveAs(file);
  await app.file("Close the plan");
  await expect(page.getByRole("button", { name: "Open…" })).toBeVisible();
  await host.offer(file);
  await expect(app.rail).toBeVisible();
  type Named = { record: { id: string; name: string } };
  const { lists } = await host.call<{ lists: Named[] }>("issue_lists");
  const { rows } = await host.call<{ rows: Named[] }>("issue_register", { list: lists.at(-1)!.record.id });
  const issue = (name: string) => rows.find(({ record }) => record.name.startsWith(name))!.record.id;
  const grounds = { actedBy: null, actedOn: "2021-03", reason: "Others solve it", sources: [] };
  await host.call("issue_drop", {
    request: { issues: [issue("Complexity")], reason: "covered_elsewhere", symptomOf: null, grounds },
  });
  await host.call("issue_rename", { request: { issue: issue("Roles"), name: "Who does what" } });
  const id = await idsByLabel(host);
  await host.call("outline_delete", { request: { id: id("W-11"), reason: "Given up in March" } });
  await page.keyboard.press("Alt+v");
  const row = (text: string) => page.getByRole("grid").getByRole("row").filter({ hasText: text });
  await expect(row("W-11")).toContainText("Given up in March");
  const dropped = row("Complexity").filter({ hasText: "dropped, covered elsewhere" });
  await expect(dropped).toContainText("Others solve it");
  await expect(row("Who does what").locator("del")).toHaveText("Roles and responsibilities");
  await expect(row("Who does what")).toContainText("no reason");
  await app.expectAccessible();
});
