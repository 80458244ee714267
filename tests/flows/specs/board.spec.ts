import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "../flow.ts";

const run = promisify(execFile);

test("the board sees at once what it must decide, how the plan moved and what it costs, and prints it on one page", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  for (const tile of [/decision/, /work items/, /comment/, /gaps? (is|are) open/i, /base case/]) {
    await expect(page.getByRole("heading", { level: 2, name: tile }).first()).toBeVisible();
  }
  await expect(page.getByText(/strict, .* when planned work counts/)).toBeVisible();
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/home.png` });
  const pdf = join(folder, "home.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  if (process.env["SHOTS"]) await page.pdf({ path: `${process.env["SHOTS"]}/home.pdf`, preferCSSPageSize: true });
  const { stdout } = await run("pdfinfo", [pdf]);
  expect(stdout).toMatch(/^Pages:\s+1$/m);
});

test("the printed page says how many decisions it leaves out, and nothing stands on it that is to be pressed", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  for (const title of ["Adopt the rolled plan", "Adopt the budget"]) {
    const words = { whereas: [], resolved: [], rationale: "", adopts: [], recommendedBy: null };
    const request = { id: null, title, decidedOn: "2021-06-10", resolutionNumbers: "", ...words };
    await host.call("decision_write", { request });
  }
  await page.reload();
  const decisions = page.getByRole("region", { name: "Seven decisions were taken" });
  await expect(decisions.getByRole("listitem")).toHaveCount(7);
  await expect(page.getByText("and one more")).toBeHidden();
  const ask = decisions.getByText("Ask or record a decision…");
  await expect(ask).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(decisions.getByRole("listitem")).toHaveCount(6);
  await expect(decisions.getByText("and one more")).toBeVisible();
  await expect(ask).toBeHidden();
  const shown = app.title.getByRole("button", { name: "Case: base" });
  await expect(shown).toBeVisible();
  await expect(shown.locator("svg")).toBeHidden();
});

test("a plan goes its way of adoption step by step, rolls by a year, and a change without comment is on record", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const tabs = page.getByRole("navigation", { name: "Home" });
  await tabs.getByRole("button", { name: "Decisions" }).click();
  const dialog = page.getByRole("dialog");
  const plan = page.getByRole("article", { name: /^FY22-26 Operating and Financial Plan/ });
  await expect(plan.getByRole("listitem").last()).toContainText("In force");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/decisions.png` });

  await plan.getByText("Roll the horizon by a year…").click();
  await expect(dialog).toContainText("stay the records they are");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Roll it" }).click();
  await expect(dialog).toHaveCount(0);
  const next = page.getByRole("article", { name: /^FY23-27 Operating and Financial Plan/ });
  await expect(next).toContainText("FY23–FY27");
  await expect(page.getByRole("region", { name: "One event" })).toContainText("FY22–FY26 → FY23–FY27");

  await next.getByText("Next step…").click();
  await app.expectAccessible();
  const state = dialog.getByRole("button", { name: /Where it stands now/ });
  await expect(state).toContainText("Drafted");
  await dialog.getByRole("textbox", { name: "On" }).fill("2022-05");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(next.getByRole("listitem").last()).toContainText("Drafted");
  await next.getByText("Next step…").click();
  await state.click();
  await page.getByRole("option", { name: "In force" }).click();
  await dialog.getByRole("textbox", { name: "On" }).fill("2022-07-01");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog.getByRole("alert")).toContainText("The way does not lead there");
  await state.click();
  await page.getByRole("option", { name: "Adopted" }).click();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(next.getByRole("listitem").last()).toContainText("Adopted");
  await next.getByText("Next step…").click();
  await dialog.getByRole("textbox", { name: "From" }).fill("2022-07-05");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(next.getByRole("listitem").last()).toContainText("5 to 26 Jul 2022");
  await next.getByText("Next step…").click();
  await state.click();
  await page.getByRole("option", { name: "In force" }).click();
  await dialog.getByRole("textbox", { name: "On" }).fill("2022-07-20");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog.getByRole("alert")).toContainText("while a petition is still possible");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.getByRole("button", { name: "Discard it" }).click();

  await page.getByRole("button", { name: "Record an event…" }).click();
  await dialog.getByRole("textbox", { name: "What happened" }).fill("Revised after the pandemic");
  await dialog.getByRole("textbox", { name: "On" }).fill("2020-05-05");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Say which plan");
  await dialog.getByRole("combobox", { name: "What it is about" }).fill("ICANN FY21-25");
  await page.getByRole("option", { name: /ICANN FY21-25 Operating/ }).click();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toHaveCount(0);
  await tabs.getByRole("button", { name: "Dashboard" }).click();
  await expect(page.getByRole("region", { name: "One change was made without public comment" })).toContainText(
    "Revised after the pandemic",
  );
  await app.expectAccessible();
});

test("a decision is read and written with its clauses, and takes no plan from the one that adopted it", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await page.getByRole("navigation", { name: "Home" }).getByRole("button", { name: "Decisions" }).click();
  await page.getByRole("button", { name: "Ask or record a decision…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "What is decided" }).fill("Adopt the rolled plan");
  await dialog.getByRole("textbox", { name: "Taken on" }).fill("2021-05-12");
  await dialog.getByRole("textbox", { name: "Resolutions" }).fill("2021.05.13.01");
  await dialog.getByRole("textbox", { name: "Whereas" }).fill("the draft was posted for comment\nthe comments were considered");
  await dialog.getByRole("textbox", { name: "Resolved" }).fill("the Board adopts the plan");
  await dialog.getByText(/^FY22-26 Operating and Financial Plan/).click();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog.getByRole("alert")).toContainText("number of another day");
  await dialog.getByRole("textbox", { name: "Resolutions" }).fill("2021.05.12.01");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog.getByRole("alert")).toContainText(/is adopted by \W*B-\d+\W* already/);
  await dialog.getByText(/^FY22-26 Operating and Financial Plan/).click();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toHaveCount(0);
  const decision = page.getByRole("article", { name: "Adopt the rolled plan" });
  await expect(decision).toContainText("Whereas, the comments were considered");
  await expect(decision).toContainText("Resolved, the Board adopts the plan");
  await expect(decision).toContainText("2021.05.12.01");
  await expect(decision).not.toContainText("FY22-26 Operating and Financial Plan");
  await app.expectAccessible();
});
