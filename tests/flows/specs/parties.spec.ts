import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("a party is added by keyboard, and what cannot stand is said in words", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Parties");
  const dialog = page.getByRole("dialog");
  const tree = page.getByRole("treegrid", { name: "Parties" });
  const row = (name: string) => tree.getByRole("row").filter({ has: page.getByText(name, { exact: true }) });

  await row("community").first().click();
  await page.keyboard.press("Alt+n");
  await dialog.getByRole("button", { name: "Add it" }).click();
  await expect(dialog.getByRole("alert")).toContainText("A name is needed");
  await dialog.getByRole("textbox", { name: "Full name" }).fill("Consensus team");
  await dialog.getByRole("textbox", { name: "Exists from" }).fill("2020");
  await dialog.getByRole("textbox", { name: "Takes on a year" }).fill("many");
  await expect(dialog).toContainText("whole number");
  await dialog.getByRole("textbox", { name: "Takes on a year" }).fill("1");
  await app.expectAccessible();
  await dialog.getByRole("textbox", { name: "Full name" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.locator("[data-region=pane]").getByRole("heading", { level: 2 })).toContainText("Consensus team");

});

test("a party is moved and deleted by keyboard, a loop is refused by name, and undo brings it back", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Parties");
  const dialog = page.getByRole("dialog");
  const tree = page.getByRole("treegrid", { name: "Parties" });
  const row = (name: string) => tree.getByRole("row").filter({ has: page.getByText(name, { exact: true }) });

  await row("GNSO").first().click();
  await page.keyboard.press("Alt+m");
  const under = dialog.getByRole("combobox", { name: "Belongs to" });
  await under.fill("GNSO Council");
  await page.getByRole("option", { name: /GNSO Council/ }).first().click();
  await dialog.getByRole("button", { name: "Move it" }).click();
  await expect(dialog.getByRole("alert")).toContainText("belongs to GNSO itself");
  await page.keyboard.press("Escape");

  await row("Finance department").click();
  await page.keyboard.press("Alt+m");
  await under.fill("Board");
  await page.getByRole("option", { name: /^Board/ }).first().click();
  await dialog.getByRole("button", { name: "Move it" }).click();
  await expect(dialog).toBeHidden();

  await row("Planning department").click();
  await page.keyboard.press("Delete");
  await expect(dialog).toContainText(/go with it|goes with it/);
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Delete it" }).click();
  await expect(dialog).toBeHidden();
  await expect(row("Planning department")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(row("Planning department")).toHaveCount(1);
});

test("a part is proposed, accepted with who said it, and what was said before stays beside it", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("treegrid").getByRole("row").filter({ hasText: "W-09" }).click();
  const pane = page.locator("[data-region=pane]");
  const dialog = page.getByRole("dialog");
  await pane.getByRole("button", { name: "Give a part…" }).click();
  await dialog.getByRole("button", { name: "Give the part" }).click();
  await expect(dialog.getByRole("alert")).toContainText("only be to be determined");
  await dialog.getByRole("combobox", { name: "Party", exact: true }).fill("ASO");
  await page.getByRole("option", { name: /^ASO/ }).first().click();
  await dialog.getByRole("button", { name: /Part$/ }).click();
  await page.getByRole("option", { name: "answers for" }).click();
  await dialog.getByRole("textbox", { name: "Said on" }).fill("2020-02");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Give the part" }).click();
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText("ASO answers for");

  await pane.getByRole("button", { name: "Say how the part of ASO stands" }).click();
  await dialog.getByRole("button", { name: /How it stands/ }).click();
  await page.getByRole("option", { name: "accepted" }).click();
  await dialog.getByRole("textbox", { name: "Said on" }).fill("2020-05");
  await dialog.getByRole("combobox", { name: "Said by" }).fill("ASO");
  await page.getByRole("option", { name: /^ASO/ }).first().click();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toBeHidden();
  const said = pane.getByRole("listitem").filter({ hasText: "ASO answers for" });
  await expect(said).toContainText("accepted, May 2020, said by ASO");
  await expect(said.getByRole("list", { name: "What was said before" })).toContainText("proposed, Feb 2020");
  await app.expectAccessible();

  await page.keyboard.press("Control+z");
  await expect(said.getByRole("list", { name: "What was said before" })).toHaveCount(0);
  await pane.getByRole("button", { name: "Take the part of ASO away" }).click();
  await expect(pane).not.toContainText("ASO answers for");
});

test("load by year is walked by keys, opens its list, and warns over what a party takes on", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Parties");
  await page.getByRole("button", { name: "Load by year" }).click();
  const grid = page.getByRole("grid", { name: "Load by party and fiscal year" });
  await expect(grid).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("none has said how much");
  const first = grid.locator("[data-cell='0:0']");
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect(grid.locator("[data-cell='0:1']")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /work item/ })).toBeVisible();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/load.png` });

  const name = (await grid.getByRole("rowheader").first().textContent()) ?? "";
  await page.getByText(`About ${name}`, { exact: true }).click();
  const pane = page.locator("[data-region=pane]");
  await pane.getByRole("button", { name: "Change" }).click();
  await page.getByRole("menuitem", { name: /^Edit/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Takes on a year" }).fill("0");
  await dialog.getByRole("button", { name: "Keep changes" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("One party takes on more than it can");
  await expect(grid.getByText("▲").first()).toBeVisible();
  await page.getByRole("radio", { name: "table" }).click();
  await expect(page.getByRole("grid", { name: "Load by year" })).toBeVisible();
  await app.expectAccessible();
});
