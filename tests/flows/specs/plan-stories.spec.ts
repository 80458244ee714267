import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../flow.ts";
import { idsByLabel } from "../pages/plan.ts";

test("another first month relabels every date and moves none, and work without a lead is counted for the board", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const id = await idsByLabel(host);
  const milestone = { record: id("W-05"), id: null, name: "First survey", on: "2022-03-15" };
  await host.call("milestone_set", { request: milestone });
  await host.call("outline_add", { request: { kind: "work_item", parent: null, after: null, name: "Train the chairs" } });
  await app.go("Plan");
  await page.getByRole("treegrid").getByRole("row").filter({ hasText: "W-05" }).click();
  const pane = page.getByRole("complementary");
  await expect(pane).toContainText("15 Mar 2022 FY22 Q3 · First survey");
  await page.getByRole("button", { name: "Add a row" }).click();
  await page.getByRole("menuitem", { name: "Fiscal calendar and updates…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /A fiscal year begins in/ }).click();
  await page.getByRole("option", { name: "Jan" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(pane).toContainText("15 Mar 2022 FY22 Q1 · First survey");
  await app.go("Home");
  const standing = page.getByRole("region", { name: /work items is at risk/ });
  await expect(standing).toContainText("One work item has no lead.");
  const alone = standing.getByRole("listitem").filter({ hasText: "under no objective" });
  await expect(alone.getByRole("button", { name: /Train the chairs/ })).toBeVisible();
  await expect(page.getByText("12 May 2021 FY21 Q2")).toBeVisible();
});

test("any two baselines say what was rescheduled, re-budgeted and re-assigned, in the list, on the timeline and on paper", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const id = await idsByLabel(host);
  const take = (title: string, purpose: string) => host.call("baseline_take", { request: { title, purpose } });
  const days = (startsOn: string, deliveryOn: string) =>
    host.call("work_item_days", { request: { id: id("W-01"), startsOn, deliveryOn } });
  await days("2021-07-01", "2022-06-30");
  await take("First", "for_comment");
  await days("2021-10-01", "2022-12-31");
  const parties = await host.call<{ record: { id: string; name: string } }[]>("party_list");
  const gnso = parties.find(({ record }) => record.name === "GNSO Council")!.record.id;
  await host.call("assignment_set", {
    request: { subject: id("W-02"), role: "leads", parties: [gnso], state: null, statedOn: null },
  });
  const { years } = await host.call<{ years: { id: string; name: string }[] }>("outline_whole", { inCase: "base" });
  const fiscalYear = years.find(({ name }) => name === "FY22")!.id;
  const cell = { subject: id("W-03"), flow: "expense", category: null, fiscalYear, case: "base", amount: "500000" };
  await host.call("amounts_set", { request: { cells: [cell] } });
  await take("Second", "adopted");
  await host.call("outline_rename", { request: { id: id("W-04"), name: "Named after the second" } });

  await app.go("Plan");
  const tabs = page.getByRole("navigation", { name: "Plan" });
  await tabs.getByRole("button", { name: "Baselines" }).click();
  const choose = async (side: RegExp, name: RegExp) => {
    await page.getByRole("button", { name: side }).click();
    await page.getByRole("option", { name }).click();
  };
  await choose(/From$/, /^First/);
  await choose(/To$/, /^Second/);
  const row = (label: string) => page.getByRole("grid", { name: "What differs" }).getByRole("row").filter({ hasText: label });
  await expect(row("W-01")).toContainText("rescheduled");
  await expect(row("W-01").locator("del")).toHaveText(["FY22", "30 Jun 2022 FY22 Q4", "1 Jul 2021 FY22 Q1"]);
  await expect(row("W-02")).toContainText("re-assigned");
  await expect(row("W-02").locator("ins")).toContainText(["GNSO Council"]);
  await expect(row("W-03")).toContainText("re-budgeted");
  await expect(row("W-03").locator("ins")).toContainText(["500,000 USD"]);
  await expect(row("W-04")).toHaveCount(0);
  await expect(page.getByRole("group", { name: "What is compared" })).toContainText(/without a reason/);
  await app.expectAccessible();

  await tabs.getByRole("button", { name: "Timeline" }).click();
  await choose(/Beside$/, /^First/);
  await expect(page.getByRole("row").filter({ hasText: "W-01" })).toContainText("184 days later");
  await page.getByRole("button", { name: "Print…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("img", { name: /, sheet/ }).first()).toContainText("baseline");
  await host.nextPath(join(folder, "timeline.svg"));
  await dialog.getByRole("button", { name: /Save as a picture/ }).click();
  await expect(page.getByText("Exported timeline.svg")).toBeVisible();
  expect(await readFile(join(folder, "timeline.svg"), "utf8")).toContain("First");
});

test("amounts that are in no order or do not add up are said and kept, and a block from a spreadsheet is one step", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const id = await idsByLabel(host);
  const { rows, years } = await host.call<{
    rows: { record: { id: string; kind: string }; parent: string | null }[];
    years: { id: string; name: string }[];
  }>("outline_whole", { inCase: "base" });
  const item = id("W-03");
  const above = rows.find((row) => row.record.id === item)?.parent ?? null;
  const fiscalYear = years.find(({ name }) => name === "FY22")!.id;
  const cell = { flow: "expense", category: null, fiscalYear };
  await host.call("amounts_set", {
    request: {
      cells: [
        { ...cell, subject: item, case: "low", amount: "900" },
        { ...cell, subject: item, case: "base", amount: "500" },
        { ...cell, subject: above, case: "base", amount: "700" },
      ],
    },
  });
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Money" }).click();
  const line = page.getByRole("grid", { name: "Amounts by year" }).getByRole("row").filter({ hasText: "W-03" });
  await expect(line).toContainText("Low, base and high are not in this order");
  await expect(line).toContainText("500");
  const sums = page.getByRole("region", { name: "One amount is not what stands below it together" });
  await expect(sums).toContainText("FY22: says 700, below it stand 500");
  await app.expectAccessible();
  await line.getByRole("gridcell").nth(1).click();
  await line.getByRole("gridcell").nth(1).evaluate((target) => {
    const data = new DataTransfer();
    data.setData("text/plain", "10\t700\t30\r\n");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("Wrote 3 amounts")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(sums).toContainText("FY22: says 700, below it stand 500");
});
