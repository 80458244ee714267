import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("an outline is filled, indented and pasted into by keys alone", async ({ app }) => {
  const { page } = app;
  await page.getByRole("button", { name: "New plan" }).click();
  await page.getByRole("textbox", { name: "Name of the plan" }).fill("A plan of our own");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await app.go("Plan");
  const dialog = page.getByRole("dialog");
  const add = async (kind: string, ...names: string[]) => {
    await page.getByRole("button", { name: "Add a row" }).click();
    await page.getByRole("menuitem", { name: kind }).click();
    for (const name of names) {
      await dialog.getByRole("textbox").fill(name);
      await page.keyboard.press("Enter");
      await expect(dialog.getByRole("textbox")).toHaveValue("");
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  await add("Objective…", "Governance");
  await add("Initiative…", "Decisions");
  await add("Work item…", "One");
  const row = (name: string) =>
    page.getByRole("treegrid").getByRole("row").filter({ has: page.getByText(name, { exact: true }) });
  await row("One").click();
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox").fill("Two");
  await page.keyboard.press("Enter");
  await expect(row("Two")).toBeVisible();
  await page.keyboard.press("Escape");
  await row("Two").click();
  await page.keyboard.press("Tab");
  await expect(row("Two")).toHaveAttribute("aria-level", "4");
  await expect(row("Two")).toHaveAttribute("data-focus-visible-within", "true");
  await page.keyboard.press("Shift+Tab");
  await expect(row("Two")).toHaveAttribute("aria-level", "3");
  await row("Two").evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Three\n\tThree a\nFour\n");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("Pasted 3 work items")).toBeVisible();
  await expect(row("Three a")).toHaveAttribute("aria-level", "4");

  await page.getByRole("button", { name: "Add a row" }).click();
  await page.getByRole("menuitem", { name: "Fiscal years…" }).click();
  await dialog.getByRole("textbox", { name: /First year/ }).fill("2021");
  await app.expectAccessible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Added 5 fiscal years")).toBeVisible();
  await row("Three").dblclick();
  await dialog.getByRole("button", { name: /First year/ }).click();
  await page.getByRole("option", { name: "FY21" }).click();
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(row("Three")).toContainText("FY21");

  await row("Three").click();
  await row("Four").click({ modifiers: ["ControlOrMeta"] });
  await page.getByRole("button", { name: "Set the status of 2 work items…" }).click();
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Set 2 statuses" }).click();
  await expect(row("Four")).toContainText("planned");
  await expect(row("Three")).toContainText("planned");
  await app.expectAccessible();
});

test("how a work item stands is told in one dialog, and the words of the last time stand in it", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const dialog = page.getByRole("dialog");
  const row = page.getByRole("treegrid").getByRole("row").filter({ hasText: "Measure representation" });
  await row.click();
  const tell = async (words: string, percent: string) => {
    await page.getByRole("button", { name: "Row", exact: true }).click();
    await page.getByRole("menuitem", { name: "Tell how it stands…" }).click();
    await dialog.getByRole("textbox", { name: "What happened since" }).fill(words);
    await dialog.getByRole("textbox", { name: "Done, %" }).fill(percent);
  };
  await tell("The first survey is out", "110");
  await expect(dialog.getByRole("button", { name: "Tell" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Done, %" }).fill("40");
  await dialog.getByRole("button", { name: "Tell" }).click();
  await expect(row).toContainText("40 %");
  await tell("Nobody answered", "40");
  await expect(dialog).toContainText("The first survey is out");
  await app.expectAccessible();
});
