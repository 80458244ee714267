import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("a source is added to a record and taken away, and how it is known is said with a reason", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("treegrid").getByRole("row").filter({ hasText: "W-09" }).click();
  const pane = page.locator("[data-region=pane]");
  const dialog = page.getByRole("dialog");
  await pane.getByRole("button", { name: "Cite a source…" }).click();
  await dialog.getByRole("radio", { name: "a new one" }).click();
  await dialog.getByRole("textbox", { name: "Title" }).fill("Minutes of the planning call");
  await dialog.getByRole("textbox", { name: "Address" }).fill("minutes.pdf");
  await dialog.getByRole("button", { name: "Add and cite it" }).click();
  await expect(dialog.getByRole("alert")).toContainText("not a web address");
  await app.expectAccessible();
  await dialog.getByRole("textbox", { name: "Address" }).fill("https://example.org/minutes");
  await dialog.getByRole("button", { name: "Add and cite it" }).click();
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText("Minutes of the planning call");

  await pane.getByRole("button", { name: "How it is known…" }).click();
  await dialog.getByText("Stated by the sources it cites.").click();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Say why");
  await dialog.getByText("Somebody checked it").click();
  await dialog.getByRole("textbox", { name: "Why this is so" }).fill("The minutes have it");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText("sourced, checked");

  await pane.getByRole("button", { name: /Source .* Minutes of the planning call/ }).first().click();
  await expect(pane).toContainText("One record rests on it.");
  await expect(pane).toContainText("Cited by");
});

test("two values stand side by side with their sources, and the choice and its reason are shown and changed", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("treegrid").getByRole("row").filter({ hasText: "W-09" }).click();
  const pane = page.locator("[data-region=pane]");
  const dialog = page.getByRole("dialog");
  await pane.getByRole("button", { name: "Sources disagree…" }).click();
  await dialog.getByRole("textbox", { name: "In words" }).fill("Date of delivery");
  await dialog.getByRole("textbox", { name: "Value 1", exact: true }).fill("7 May 2020");
  await dialog.getByRole("textbox", { name: "Value 2", exact: true }).fill("5 May 2020");
  await dialog.getByRole("combobox", { name: "Source of value 1" }).fill("S4");
  await page.getByRole("option", { name: /^S4/ }).first().click();
  await dialog.getByRole("radiogroup").getByText("7 May 2020").click();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Say why");
  await dialog.getByRole("textbox", { name: "Why" }).fill("The resolution has it");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/conflict.png` });
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText("≠ 2 dates");
  await expect(pane).toContainText("The resolution has it");
  await app.expectAccessible();
  await page.keyboard.press("Control+z");
  await expect(pane).not.toContainText("≠ 2 dates");
});
