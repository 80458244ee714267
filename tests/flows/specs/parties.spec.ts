import { readFile, writeFile } from "node:fs/promises";
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

test("parties are filtered, edited in their cells, and many of them in one step that one undo takes back", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Parties");
  const tree = page.getByRole("treegrid", { name: "Parties" });
  const found = tree.getByRole("row").filter({ hasText: "constituency" });
  await page.getByRole("button", { name: "Any kind" }).click();
  await page.getByRole("menuitem", { name: "constituency" }).click();
  await expect(page.getByRole("status").filter({ hasText: /of 58: constituency/ })).toBeVisible();
  const count = await found.count();
  expect(count).toBeGreaterThan(2);
  // The bodies above them stand there too, and are not meant when all are.
  expect(await tree.getByRole("row").count()).toBeGreaterThan(count + 1);
  await found.first().click();
  await page.keyboard.press("ControlOrMeta+a");
  await expect(page.getByRole("button", { name: `Edit the ${count} selected rows…` })).toBeEnabled();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/parties-many.png` });
  await page.keyboard.press("Alt+e");
  const dialog = page.getByRole("dialog");
  const choose = async (column: string) => {
    await dialog.getByRole("button", { name: /Column/ }).click();
    await page.getByRole("option", { name: column, exact: true }).click();
  };
  await choose("Part of");
  await dialog.getByRole("combobox").fill("ALAC");
  await page.getByRole("option", { name: "ALAC", exact: true }).click();
  await dialog.getByRole("button", { name: `Change ${count} rows` }).click();
  await expect(dialog).toHaveCount(0);
  const part = async () => {
    type Party = { record: { id: string; name: string }; parent: string | null; kind: string };
    const parties = await host.call<Party[]>("party_list");
    const alac = parties.find(({ record }) => record.name === "ALAC")!.record.id;
    return parties.filter(({ kind, parent }) => kind === "constituency" && parent === alac).length;
  };
  await expect.poll(part).toBe(count);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(part).toBe(0);

  await page.keyboard.press("Alt+e");
  await choose("Exists until");
  await dialog.getByLabel("From now on").fill("2019-12");
  await dialog.getByRole("button", { name: `Change ${count} rows` }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByText("Show all", { exact: true }).click();
  await page.getByRole("button", { name: "Whenever it exists" }).click();
  await page.getByRole("menuitem", { name: "Has ended" }).click();
  await expect(page.getByRole("status").filter({ hasText: `${count} of 58: has ended` })).toBeVisible();

  await found.first().getByRole("rowheader").click();
  await page.keyboard.press("F2");
  const cell = page.getByRole("textbox", { name: /Full name/ });
  await expect(cell).toBeFocused();
  await cell.fill("A constituency of that time");
  await cell.press("Enter");
  await expect(found.filter({ hasText: "A constituency of that time" })).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(found.filter({ hasText: "A constituency of that time" })).toHaveCount(0);
  // All that is said of it stands in the dialog.
  await found.first().getByRole("rowheader").click();
  await page.keyboard.press("Shift+F2");
  await expect(dialog.getByRole("textbox", { name: "Short name" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("the tree of parties says in a table what each is part of, and an edit of that comes back alone", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const file = join(folder, "Parties.csv");
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Parties");
  await host.nextPath(file);
  await page.getByRole("button", { name: /copy, export, columns/ }).click();
  await page.getByRole("menuitem", { name: "Export as CSV…" }).click();
  await expect(page.getByText(/Exported Parties.csv/)).toBeVisible();
  const lines = (await readFile(file, "utf8")).split(/\r?\n/);
  const heads = lines[0]!.replace("\uFEFF", "").split(",");
  const part = heads.indexOf("Part of");
  expect(part).toBeGreaterThan(0);
  const at = lines.findIndex((line) => /^Finance department,/.test(line));
  const cells = lines[at]!.split(",");
  expect(cells[part]).toMatch(/^P-\d+ /);
  const moved = cells.map((cell, at) => (at === part ? "Board" : cell)).join(",");
  const edited = join(folder, "edited.csv");
  await writeFile(edited, [lines[0], moved].join("\n"));
  await app.file("Import a table…");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Its rows are/ }).click();
  await page.getByRole("option", { name: "Parties", exact: true }).click();
  await host.nextPath(edited);
  await dialog.getByRole("button", { name: "Choose a table…" }).click();
  await expect(dialog).toContainText("0 new · 1 changed · 0 the same · 0 cannot be read");
  await expect(dialog.getByRole("listitem")).toContainText(/Part of.*Board/);
  await dialog.getByRole("button", { name: "Import one row" }).click();
  await expect(dialog).toHaveCount(0);
});
