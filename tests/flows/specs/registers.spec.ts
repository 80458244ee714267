import { expect, test } from "../flow.ts";

test("many rows of a register are edited in one step, and one undo takes it back", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await app.go("Coverage");
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: /^Gaps/ }).click();
  const rows = page.getByRole("grid", { name: "Gaps" }).getByRole("row");
  await rows.nth(1).click();
  await rows.nth(3).click({ modifiers: ["Shift"] });
  const many = page.getByRole("button", { name: "Edit the 3 selected rows…" });
  await expect(many).toBeVisible();
  await page.keyboard.press("Alt+e");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("What changes in these 3 rows?");
  await dialog.getByRole("button", { name: /Column/ }).click();
  await page.getByRole("option", { name: "State" }).click();
  await expect(dialog).toContainText("Now: open");
  await dialog.getByRole("button", { name: /From now on/ }).click();
  await page.getByRole("option", { name: "accepted as is" }).click();
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Change 3 rows" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Say why the gap is accepted");
  await dialog.getByLabel("Evidence or reason").fill("The Board accepts it");
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/many.png` });
  await dialog.getByRole("button", { name: "Change 3 rows" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rows.filter({ hasText: "accepted as is" })).toHaveCount(3);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(rows.filter({ hasText: "accepted as is" })).toHaveCount(0);

  // How a record is known changes for many rows by the same rules as for one: with the reason.
  await many.click();
  await dialog.getByRole("button", { name: /Column/ }).click();
  await page.getByRole("option", { name: "Basis", exact: true }).click();
  await dialog.getByRole("button", { name: /From now on/ }).click();
  await page.getByRole("option", { name: "from memory" }).click();
  await dialog.getByRole("button", { name: "Change 3 rows" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Say why it is known in this way");
  await dialog.getByLabel("Evidence or reason").fill("Told at the meeting");
  await dialog.getByRole("button", { name: "Change 3 rows" }).click();
  await expect(dialog).toHaveCount(0);
});

test("a cell is edited where it stands, and what is refused is said there", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await app.go("Coverage");
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: /^Gaps/ }).click();
  const rows = page.getByRole("grid", { name: "Gaps" }).getByRole("row");
  await rows.nth(1).click();
  await page.keyboard.press("F2");
  const cell = page.getByRole("textbox", { name: /What is missing/ });
  await expect(cell).toBeFocused();
  const before = await cell.inputValue();
  await cell.fill("");
  await cell.press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await cell.press("Escape");
  await expect(cell).toHaveCount(0);
  await expect(rows.nth(1)).toContainText(before);
  await page.keyboard.press("F2");
  await cell.fill("A sharper gap");
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/cell.png` });
  await cell.press("Enter");
  await expect(cell).toHaveCount(0);
  await expect(rows.filter({ hasText: "A sharper gap" })).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(rows.filter({ hasText: "A sharper gap" })).toHaveCount(0);
});

test("the registers of existing work and of sources are filtered, edited and told what rests on each", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await app.go("Coverage");
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: "Existing work" }).click();
  const works = page.getByRole("grid", { name: "Existing work" }).getByRole("row");
  await expect(works.filter({ hasText: "Consensus Playbook" })).toBeVisible();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/works.png` });
  await page.getByRole("searchbox", { name: "Find in this register" }).fill("playbook");
  await expect(works).toHaveCount(2);
  await works.nth(1).click();
  await page.keyboard.press("Alt+e");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Column/ }).click();
  await page.getByRole("option", { name: "Phase" }).click();
  await dialog.getByLabel("From now on").fill("Second round");
  await dialog.getByRole("button", { name: "Change one row" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("[data-region=pane]")).toContainText("Second round");

  await app.go("Documents");
  await page.getByRole("navigation", { name: "Documents" }).getByRole("button", { name: "Sources" }).click();
  const sources = page.getByRole("grid", { name: "Sources" }).getByRole("row");
  await expect(sources.filter({ hasText: "S37" }).first()).toContainText(/Issues|Existing work|Parties/);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/sources.png` });
  await page.getByRole("columnheader", { name: "Rest on it" }).click();
  await page.getByText("Nothing rests on it").first().click();
  await expect(page.getByRole("status").filter({ hasText: "nothing rests on it" })).toBeVisible();
});

test("a view keeps filters, columns and order under a name, and a register is found as it was left", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await app.go("Coverage");
  const tabs = page.getByRole("navigation", { name: "Coverage" });
  await tabs.getByRole("button", { name: "Existing work" }).click();
  const works = page.getByRole("grid", { name: "Existing work" }).getByRole("row");
  await expect(works.nth(1)).toBeVisible();
  const all = await works.count();
  await page.getByText("No owner").first().click();
  await page.getByRole("columnheader", { name: "Existing work" }).click();
  const few = await works.count();
  expect(few).toBeLessThan(all);

  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Keep this view…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Ownerless");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Keep the view" }).click();
  const menu = page.getByRole("button", { name: /^View: .?Ownerless/ });
  await menu.click();
  await page.getByRole("menuitem", { name: "Everything, as it comes" }).click();
  await expect(works).toHaveCount(all);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Ownerless" }).click();
  await expect(works).toHaveCount(few);
  await expect(page.getByRole("columnheader", { name: "Existing work" })).toHaveAttribute("aria-sort", "ascending");

  await app.go("Plan");
  await app.go("Coverage");
  await tabs.getByRole("button", { name: "Existing work" }).click();
  await expect(works).toHaveCount(few);

  await menu.click();
  await page.getByRole("menuitem", { name: "Rename or delete views…" }).click();
  await dialog.getByRole("textbox").fill("Nobody has it");
  await dialog.getByRole("button", { name: "Keep these views" }).click();
  await page.getByRole("button", { name: /^View: .?Nobody has it/ }).click();
  await page.getByRole("menuitem", { name: "Rename or delete views…" }).click();
  await dialog.getByRole("button", { name: /^Delete/ }).click();
  await dialog.getByRole("button", { name: "Keep these views" }).click();
  await expect(page.getByRole("button", { name: "Views", exact: true })).toBeVisible();
});

test("a block from a spreadsheet is pasted into a register after a look at what it does", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await app.go("Coverage");
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: "Existing work" }).click();
  const grid = page.getByRole("grid", { name: "Existing work" });
  await expect(grid.getByRole("row").nth(1)).toBeVisible();
  await grid.getByRole("row").nth(1).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "Title\tKind\tStatus\nA new charter\tframework\tplanned\n\tframework\tplanned\n");
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(event);
  });
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 new");
  await expect(dialog).toContainText("1 cannot be read");
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/paste.png` });
  await dialog.getByText("Leave out the row that cannot be read").click();
  await dialog.getByRole("button", { name: "Import one row" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(grid.getByRole("row").filter({ hasText: "A new charter" })).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(grid.getByRole("row").filter({ hasText: "A new charter" })).toHaveCount(0);
});

test("what was made of the first line of a pasted table is said, and a table without heads loses no row", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await app.go("Coverage");
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: "Existing work" }).click();
  await page.getByRole("grid", { name: "Existing work" }).getByRole("row").nth(1).click();
  const paste = (text: string) =>
    page.evaluate((plain) => {
      const data = new DataTransfer();
      data.setData("text/plain", plain);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
    }, text);
  const dialog = page.getByRole("dialog");
  const first = dialog.getByRole("checkbox", { name: "The first line names the columns" });
  await paste("Title\tKind\tRoom\nA new charter\tframework\t12\n");
  await expect(dialog).toContainText("The first line names the columns: 2 of 3 are recognised.");
  await expect(dialog).toContainText("Left out unless you say what it holds: Room.");
  await expect(first).toBeChecked();
  await app.expectAccessible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await paste("A new charter\tframework\nA second charter\tframework\n");
  await expect(dialog).toContainText("The first line is taken as a row like the others");
  await expect(first).not.toBeChecked();
  await dialog.getByRole("button", { name: /Column 1/ }).click();
  await page.getByRole("option", { name: "Title", exact: true }).click();
  await dialog.getByRole("button", { name: /Column 2/ }).click();
  await page.getByRole("option", { name: "Kind", exact: true }).click();
  await expect(dialog).toContainText("Row 1");
  await expect(dialog).toContainText("A second charter");
});

test("two judgements of one cell that differ stand side by side, and the other one can be taken", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const { settings } = await host.call<{ settings: object }>("desk_state");
  await host.call("settings_set", { settings: { ...settings, author: "Ada" } });
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await app.go("Coverage");
  const grid = page.getByRole("grid", { name: "Issues by existing work" });
  await grid.getByLabel(/partly covers/).first().click();
  await page.keyboard.press("n");
  const pane = page.locator("[data-region=pane]");
  await expect(pane).toContainText("Judged differently");
  await expect(pane).toContainText("The newest one counts");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/opinions.png` });
  await pane.getByRole("button", { name: /^Judge as/ }).click();
  await expect(pane.getByText("Judged differently")).toHaveCount(0);
});

test("rows of a register are selected by keys from where one stands", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(`${folder}/Plan.throughline`);
  await app.go("Coverage");
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: /^Gaps/ }).click();
  const rows = page.getByRole("grid", { name: "Gaps" }).getByRole("row");
  const picked = page.getByRole("grid", { name: "Gaps" }).getByRole("row", { selected: true });
  await rows.nth(2).click();
  await expect(picked).toHaveCount(1);
  await page.keyboard.press("Shift+ArrowDown");
  await expect(picked).toHaveCount(2);
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("button", { name: "Edit the 3 selected rows…" })).toBeVisible();
  // Back over the first row the block grows on its other side.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Shift+ArrowUp");
  await expect(picked).toHaveCount(2);
  await expect(rows.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(picked).toHaveCount(1);
});

test("the views of a register come back when the file is opened again in a new window", async ({ app, host, folder }) => {
  const { page } = app;
  const file = `${folder}/Plan.throughline`;
  await app.openSample();
  await app.saveAs(file);
  await app.go("Parties");
  await page.getByText("Has no part", { exact: true }).click();
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Keep this view…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Idle");
  await dialog.getByRole("button", { name: "Keep the view" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByText("Show all", { exact: true }).click();
  await app.file("Close the plan");
  await expect(page.getByRole("button", { name: "Open…" })).toBeVisible();
  await page.reload();
  await host.offer(file);
  await expect(app.rail).toBeVisible();
  await app.go("Parties");
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Idle" }).click();
  await expect(page.getByRole("button", { name: /^View: .?Idle/ })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /of 58: has no part/ })).toBeVisible();
});

test("a register of 20,000 rows opens, filters and scrolls with only the rows in view in the page", async ({ app, host }) => {
  const { page } = app;
  test.slow();
  await page.getByRole("button", { name: "New plan" }).click();
  await page.getByRole("textbox", { name: "Name of the plan" }).fill("Large");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(app.rail).toBeVisible();
  await host.fill(20_000, 0);
  const begun = Date.now();
  await app.go("Issues");
  const rows = page.getByRole("grid").getByRole("row");
  await expect(page.getByRole("grid").getByRole("rowheader").first()).toBeVisible({ timeout: 60_000 });
  const opened = Date.now() - begun;
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "20001");
  expect(await rows.count()).toBeLessThanOrEqual(200);
  const frames = await page.getByRole("grid").evaluate(async (grid) => {
    const times: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 60; step += 1) {
      grid.scrollBy(0, 4_000);
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.sort((a, b) => a - b)[57]!;
  });
  expect(await rows.count()).toBeLessThanOrEqual(200);
  const typed = Date.now();
  await page.getByRole("searchbox").fill("20000");
  await expect(page.getByRole("status").filter({ hasText: /of 20[,.]?000 issues/ })).toBeVisible();
  await expect(rows).toHaveCount(2);
  console.log(`opened in ${opened} ms, frames p95 ${Math.round(frames)} ms, filtered in ${Date.now() - typed} ms`);
});
