import { join } from "node:path";
import { expect, test } from "../flow.ts";
import { Coverage } from "../pages/coverage.ts";

test("the sample's matrix says what it finds and cannot be changed", async ({ app }) => {
  const coverage = new Coverage(app);
  await app.openSample();
  await coverage.open();
  await expect(coverage.heading).toHaveText("Counted strictly, none of the six issues is fully covered");
  await expect(app.page.getByText("14 of 22 existing works shown")).toBeVisible();
  const cell = coverage.cell("Precision", "Consensus Playbook");
  await cell.click();
  await coverage.press("c");
  await expect(app.status).toContainText("This plan is read-only");
  await expect(cell).toHaveText("?");
  await app.expectAccessible();
});

test("the cell that is opened stays in view beside its pane", async ({ app }) => {
  const coverage = new Coverage(app);
  await app.openSample();
  await coverage.open();
  const cell = coverage.cell("Precision", "Fellowship and NextGen");
  await cell.click();
  await expect(app.page.locator("[data-region=pane]")).toContainText("Precision");
  const ends = coverage.rowEnd("Precision", "strict");
  const isCovered = async () => {
    const [one, other] = [await cell.boundingBox(), await ends.boundingBox()];
    return !one || !other || one.x + one.width > other.x;
  };
  await expect.poll(isCovered).toBe(false);
});

test("a cell is judged with a letter, says why in the pane, and is taken back", async ({ app, folder }) => {
  const coverage = new Coverage(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  await coverage.open();

  const cell = coverage.cell("Precision", "Consensus Playbook");
  await coverage.cell("Precision", "GNSO PDP").focus();
  await coverage.press("ArrowRight", "c");
  await expect(cell).toHaveAccessibleName(/: covers, no reason given$/);
  await expect(coverage.rowEnd("Precision", "strict")).toContainText("covered");
  await expect(coverage.heading).toHaveText("Counted strictly, one of the six issues is fully covered");

  await coverage.press("F2");
  await coverage.pane.getByRole("textbox", { name: "Why" }).fill("Practices that bind every group");
  await coverage.pane.getByRole("button", { name: "Save judgement" }).click();
  await expect(coverage.pane.getByText("Practices that bind every group")).toBeVisible();
  await expect(cell).toHaveAccessibleName(/: covers$/);
  await app.expectAccessible();

  await coverage.press("Escape", "Control+z", "Control+z");
  await expect(cell).toHaveText("?");
  await expect(coverage.rowEnd("Precision", "strict")).toContainText("partly");
  await page.keyboard.press("Control+Shift+z");
  await expect(cell).toHaveText("C");
});

test("partial judgements cover an issue when a person says why they suffice", async ({ app, folder }) => {
  const coverage = new Coverage(app);
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  await coverage.open();
  await coverage.cell("Precision", "GNSO PDP").focus();
  await coverage.press("Home", "Enter");
  await coverage.pane.getByRole("button", { name: "These partial ones suffice" }).click();
  const dialog = app.page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "They suffice" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Why they suffice" }).fill("Most work runs through these two");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "They suffice" }).click();
  await expect(coverage.rowEnd("Precision", "strict")).toContainText("covered†");
  await expect(coverage.pane.getByText("Most work runs through these two")).toBeVisible();
});

test("a gap is made from a cell, becomes a work item with lead and years, and is closed with evidence", async ({
  app,
  folder,
}) => {
  const coverage = new Coverage(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  await coverage.open();
  await coverage.cell("Complexity", "Streamlining").click();
  await coverage.pane.getByRole("button", { name: "Make a gap" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "What is missing" }).fill("Nobody measures how complex a procedure is");
  await dialog.getByRole("button", { name: "Make the gap" }).click();
  await expect(coverage.cell("Complexity", "Streamlining")).toHaveAccessibleName(/one open gap/);

  await coverage.pane.getByRole("button", { name: "Make a work item" }).click();
  await dialog.getByRole("textbox", { name: "Title" }).fill("Measure procedures yearly");
  await dialog.getByRole("combobox", { name: "Lead" }).fill("ICANN org");
  await page.getByRole("option", { name: "ICANN org", exact: true }).click();
  await dialog.getByRole("button", { name: /First year/ }).click();
  await page.getByRole("option", { name: "FY22" }).click();
  await dialog.getByRole("button", { name: "Make the work item" }).click();
  await expect(coverage.pane.getByText("action agreed")).toBeVisible();

  await coverage.tab("Gaps");
  const row = page.getByRole("row", { name: /Nobody measures/ });
  await expect(row).toContainText("Measure procedures yearly");
  await expect(row).toContainText("ICANN org");
  await expect(row).toContainText("FY22");
  await row.click();
  await app.expectAccessible();
  await coverage.pane.getByRole("button", { name: "Change" }).click();
  await page.getByRole("menuitem", { name: "Close or accept" }).click();
  await expect(dialog.getByRole("button", { name: "Close the gap" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Evidence" }).fill("The first yearly figures are out");
  await dialog.getByRole("button", { name: "Close the gap" }).click();
  await expect(row).toContainText("closed");
});

test("holes only, relaxed counting and the table keep to what is chosen", async ({ app }) => {
  const coverage = new Coverage(app);
  const { page } = app;
  await app.openSample();
  await coverage.open();
  await page.getByRole("radio", { name: "Relaxed" }).click();
  await expect(coverage.heading).toHaveText(/^(With|Even with) drafts counted/);
  await page.getByText("Judged work only").click();
  await expect(page.getByText("22 of 22 existing works shown")).toBeVisible();
  await page.getByText("Holes only").click();
  await expect(coverage.grid.getByRole("row", { name: "Complexity" })).toBeVisible();
  await coverage.heading.click();
  await coverage.press("t");
  await expect(page.getByRole("columnheader", { name: "Judgement" })).toBeVisible();
  await app.expectAccessible();
});

test("the gaps that are still open at the end of a year are shown, in each case of the money", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await app.go("Coverage");
  await page.getByRole("navigation", { name: "Coverage" }).getByRole("button", { name: /^Gaps/ }).click();
  const years = page.getByRole("group", { name: "Fiscal years" });
  const grid = page.getByRole("grid", { name: "Gaps" });
  await expect(years.getByRole("button").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("two of them have nobody to close them");
  const given = grid.getByRole("row").filter({ hasText: "G-06" });
  await expect(given).toContainText(/W-11.*deferred/);
  const all = await grid.getByRole("row").count();
  const last = years.getByRole("button").last();
  const count = Number(/^\d+/.exec(await last.innerText())![0]);
  expect(count).toBeLessThan(all - 1);
  await last.click();
  await expect(last).toHaveAttribute("aria-pressed", "true");
  await expect(grid.getByRole("row")).toHaveCount(count + 1);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/outlook.png` });
  await last.click();
  await expect(grid.getByRole("row")).toHaveCount(all);
});

test("what was judged otherwise since a baseline stands beside what it was", async ({ app, folder }) => {
  const coverage = new Coverage(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  await coverage.open();
  await coverage.tab("Since");
  await expect(page.getByText("Nothing to compare with yet")).toBeVisible();
  await app.expectAccessible();
  await page.getByRole("button", { name: "Baselines", exact: true }).click();
  await page.getByRole("button", { name: "Take a baseline…" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("June");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await coverage.open();
  await coverage.cell("Precision", "Consensus Playbook").click();
  await coverage.press("c");
  await expect(coverage.rowEnd("Precision", "strict")).toContainText("covered");
  await coverage.tab("Since");
  await expect(coverage.heading).toHaveText("One issue stands better than in “June”, none worse");
  const row = page.getByRole("grid", { name: "Since" }).getByRole("row").filter({ hasText: "Precision" });
  await expect(row.locator("del")).toHaveText(["partly covered", "not assessed"]);
  await expect(row.locator("ins")).toHaveText(["covered", "covers"]);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/since.png` });
  await page.keyboard.press("Control+z");
  await expect(coverage.heading).toHaveText("Coverage is as it was in “June”");
});

test("a block of letters is copied and pasted as in a spreadsheet, in one step that one undo takes back", async ({
  app,
  folder,
}) => {
  const coverage = new Coverage(app);
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "ours.throughline"));
  await coverage.open();
  const letters = () =>
    coverage.grid.evaluate((grid) =>
      [...grid.querySelectorAll('[role=row][aria-rowindex]:not([aria-rowindex="1"])')].map((row) =>
        [...row.querySelectorAll("[data-value]")].map((cell) => cell.getAttribute("data-value")),
      ),
    );
  const before = await letters();
  const paste = async (text: string) =>
    page.locator("[data-issue]:focus").evaluate((target, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  const dialog = page.getByRole("dialog");

  await coverage.cell("Precision", "GNSO PDP").focus();
  await coverage.press("Control+Home", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowDown");
  await expect(app.status).toContainText("4 cells selected");
  await expect(coverage.grid.locator("[data-value][aria-selected=true]")).toHaveCount(4);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/block.png` });
  await coverage.press("Control+c");
  await expect(page.getByText("Copied the letters of 4 cells")).toBeVisible();
  // What was copied changes nothing where it came from.
  await coverage.press("Control+v");
  await expect(app.status).toContainText("Nothing to judge");
  expect(await letters()).toEqual(before);

  // What is no judgement is said by cell, and nothing is written.
  await paste("C\tmaybe\nX\tN\n");
  await expect(dialog).toContainText("2 cells say something that is no judgement");
  await expect(dialog.getByRole("listitem").filter({ hasText: "“maybe” for" })).toHaveCount(1);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/unread.png` });
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(await letters()).toEqual(before);

  // Judgements that give a reason are said before they are judged otherwise.
  const other = (value: string | null | undefined) => (value === "covers" ? "N" : "C");
  const block = [before[0]!.slice(0, 2), before[1]!.slice(0, 2)];
  await paste(block.map((row) => row.map(other).join("\t")).join("\r\n"));
  await expect(dialog).toContainText(/Judge 4 cells, .* of which give/);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/overwrite.png` });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await letters()).toEqual(before);
  await coverage.cell("Precision", "GNSO PDP").focus();
  await coverage.press("Control+Home", "ArrowDown");
  await paste(block.map((row) => row.map(other).join("\t")).join("\r\n"));
  await dialog.getByRole("button", { name: "Judge 4 cells" }).click();
  await expect(dialog).toHaveCount(0);
  const words = { C: "covers", N: "does_not_cover" };
  const after = block.map((row) => row.map((value) => words[other(value)]));
  await expect.poll(async () => (await letters()).slice(0, 2).map((row) => row.slice(0, 2))).toEqual(after);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(letters).toEqual(before);

  // What does not fit is not cut to fit.
  await coverage.cell("Precision", "GNSO PDP").focus();
  await coverage.press("Control+End", "ArrowLeft", "ArrowLeft");
  await paste("C\tC");
  await expect(app.status).toContainText("do not fit here");
  expect(await letters()).toEqual(before);
});
