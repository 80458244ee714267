import { join } from "node:path";
import { expect, test } from "../flow.ts";
import { idsByLabel } from "../pages/plan.ts";

test("a board member opens the file that was sent and sees what to decide, what moved, the gaps and the money", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const file = join(folder, "Board.throughline");
  await app.openSample();
  await app.saveAs(file);
  await host.call("baseline_take", { request: { title: "Adopted", purpose: "adopted" } });
  const id = await idsByLabel(host);
  await host.call("outline_rename", { request: { id: id("W-01"), name: "Design a sharper methodology" } });
  await page.getByText("Ask or record a decision…").click();
  await page.getByRole("dialog").getByRole("textbox", { name: "What is decided" }).fill("Adopt the plan for FY22 to FY26");
  await page.getByRole("dialog").getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(app.status).toContainText("Saved");
  await app.file("Close the plan");
  await expect(page.getByRole("button", { name: "Open…" })).toBeVisible();

  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await host.offer(file);
  await expect(app.rail).toBeVisible();
  const section = (name: RegExp) => page.getByRole("region", { name });
  await expect(section(/^One decision is asked/)).toContainText("Adopt the plan for FY22 to FY26");
  const moved = section(/Adopted/);
  await expect(moved.locator("del").first()).toHaveText(/Design an evaluation methodology/);
  await expect(moved.locator("ins").first()).toHaveText("Design a sharper methodology");
  await expect(moved).toContainText("no reason");
  await expect(section(/gaps? (is|are) open/i).getByRole("listitem")).not.toHaveCount(0);
  expect(await section(/gaps? (is|are) open/i).getByRole("listitem").count()).toBeGreaterThanOrEqual(3);
  const money = section(/the base case/i);
  for (const line of ["Funding, low", "Funding, base", "Funding, high", "Expense, base"]) {
    await expect(money.getByRole("row").filter({ hasText: line })).toContainText(/\d/);
  }
  await expect(money.getByRole("img")).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(host.address))).toEqual([]);
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/board.png`, fullPage: true });
});

test("who comes back reads with two keys what came, went, moved and was reworded, and what nobody gave a reason for", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const file = join(folder, "Plan.throughline");
  await app.openSample();
  await app.saveAs(file);
  await app.file("Close the plan");
  await expect(page.getByRole("button", { name: "Open…" })).toBeVisible();
  await host.offer(file);
  await expect(app.rail).toBeVisible();
  const id = await idsByLabel(host);
  await host.call("outline_rename", { request: { id: id("W-01"), name: "Design a sharper methodology" } });
  await host.call("outline_add", {
    request: { kind: "work_item", parent: null, after: null, name: "Train the chairs" },
  });
  await host.call("work_item_days", {
    request: { id: id("W-02"), startsOn: "2022-07-01", deliveryOn: "2023-06-30" },
  });
  await host.call("outline_delete", { request: { id: id("W-11"), reason: "" } });
  // Home says what became of the plan, the newest first, and not what somebody pressed.
  const told = page.getByRole("region", { name: /^Changed since you were here/ }).getByRole("listitem");
  await expect(told.first()).toContainText(/removed/);
  await expect(told.filter({ hasText: "W-01" })).toContainText("reworded");
  await expect(told.filter({ hasText: "W-01" }).locator("del")).toHaveText("Design an evaluation methodology");
  await expect(told.filter({ hasText: "W-01" }).locator("ins")).toHaveText("Design a sharper methodology");
  await expect(told.filter({ hasText: "W-02" })).toContainText(/rescheduled · First year FY22 FY23 .* and two more/);
  await expect(page.getByRole("group", { name: "What the marks mean" })).toContainText("in progress");
  await page.keyboard.press("Alt+v");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/changed since you were here$/);
  const row = (text: string) => page.getByRole("grid").getByRole("row").filter({ hasText: text });
  await expect(row("W-01").locator("del")).toHaveText("Design an evaluation methodology");
  await expect(row("W-01").locator("ins")).toHaveText("Design a sharper methodology");
  await expect(row("Train the chairs")).toContainText("added");
  await expect(row("W-02")).toContainText("rescheduled");
  await expect(row("W-02")).toContainText("30 Jun 2023 FY23 Q4");
  await expect(row("W-11")).toContainText("removed");
  await expect(row("W-11")).toContainText("no reason");
  await app.expectAccessible();
  await page.emulateMedia({ media: "print" });
  await expect(row("W-11")).toBeVisible();
  await expect(app.rail).toBeHidden();
});

test("in the low case the bands, the bars and the gaps say what is given up, and nothing of the plan changes", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const id = await idsByLabel(host);
  const { years } = await host.call<{ years: { id: string; name: string }[] }>("outline_whole", { inCase: "base" });
  const year = years.find(({ name }) => name === "FY22")?.id ?? "";
  const cell = { flow: "expense", category: null, fiscalYear: year, amount: "500000", case: "base" };
  await host.call("amounts_set", { request: { cells: [{ ...cell, subject: id("W-03") }] } });
  const state = async () =>
    JSON.stringify([
      await host.call("outline_whole", { inCase: "base" }),
      await host.call("money_sheet", { inCase: "base", withEmpty: false }),
      await host.call("history_page", { before: null, limit: 3 }).catch(() => null),
    ]);
  await page.reload();
  const before = await state();
  const money = page.getByRole("region", { name: /the (base|low) case/i });
  await expect(money.getByRole("row").filter({ hasText: "Funding, base" })).toHaveCSS("font-weight", /.+/);
  await app.title.getByRole("button", { name: "Case: base" }).click();
  await page.getByRole("menuitem", { name: "low" }).click();
  await expect(money).toHaveAccessibleName("No year has both funding and expense in the low case");
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  await expect(page.getByRole("row").filter({ hasText: "W-03" })).toContainText("Not funded in this case");
  await expect(page.getByText("not funded in low", { exact: true })).toBeVisible();
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Money" }).click();
  const given = page.getByRole("region", { name: /not funded in the low case$/ });
  await expect(given.getByRole("listitem").filter({ hasText: "G-01" })).toBeVisible();
  await expect(app.title.getByRole("button", { name: "Case: low" })).toBeVisible();
  expect(await state()).toBe(before);
});
