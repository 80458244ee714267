import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDocx } from "../docx.ts";
import { expect, test } from "../flow.ts";
import { Documents } from "../pages/documents.ts";

const BEGIN = ["Scope", "The Board directs a plan for every issue.", "Comments close in June."];

test("two people's versions of a Word file are put together, what they both changed is listed, and the result is exported", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const documents = new Documents(app);
  const base = await writeDocx(join(folder, "Plan.docx"), BEGIN);
  const anna = await writeDocx(join(folder, "Anna.docx"), [
    "Scope",
    "The Council directs a plan for every issue.",
    "Comments close in July.",
  ]);
  const bob = await writeDocx(join(folder, "Bob.docx"), [
    "Scope",
    "The Chair directs a plan for every issue.",
    "Comments close in June.",
    "Staff report in autumn.",
  ]);
  await app.openSample();
  await documents.open();
  await documents.tab("Combine versions");
  await expect(documents.heading).toHaveText("Put several people’s versions together");
  await app.expectAccessible();
  await page.getByRole("button", { name: "Choose the versions…" }).click();
  const dialog = page.getByRole("dialog");
  await host.nextPath(base);
  // What has the focus is what comes first.
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Plan.docx")).toBeVisible();
  for (const file of [anna, bob]) {
    await host.nextPath(file);
    await dialog.getByRole("button", { name: "Add a version…" }).click();
  }
  const second = dialog.getByRole("group", { name: "Version 2" }).getByRole("textbox");
  await expect(second).toHaveValue("Bob");
  await second.fill("Anna");
  await expect(dialog.getByText("Another version has this name already.")).toBeVisible();
  await second.fill("Bob B.");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Combine", exact: true }).click();
  await expect(documents.heading).toHaveText("5 changes by 2 people, one place to settle");
  await app.expectAccessible();
  const sheet = page.getByRole("region", { name: "Combine versions" });
  for (const word of ["Council", "Chair", "July", "Staff report in autumn."]) {
    await expect(sheet.locator("ins", { hasText: word })).toBeVisible();
  }
  const pane = page.getByRole("complementary");
  await expect(pane.getByText("Here stood “Board”")).toBeVisible();
  await expect(pane.getByText("Anna: “Council”")).toBeVisible();
  await expect(pane.getByText("Bob B.: “Chair”")).toBeVisible();
  await pane.getByText("Paragraph 2", { exact: true }).click();
  await page.keyboard.press("F8");
  await expect(app.status).toContainText(/Change \d of 5/);
  // The place is settled by keys, and can be settled otherwise or left open again.
  const stands = pane.getByRole("radiogroup", { name: "Whose words are to stand?" });
  await stands.getByRole("radio", { name: "Everybody’s, for the reader to settle" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(stands.getByRole("radio", { name: "Anna: “Council”" })).toBeChecked();
  await expect(documents.heading).toHaveText(/changes are left, every place is settled/);
  await expect(sheet.locator("ins", { hasText: "Council" })).toBeVisible();
  await expect(sheet.getByText("Chair")).toBeHidden();
  await expect(pane.getByText("all settled")).toBeVisible();
  await app.expectAccessible();
  await stands.getByText("Nobody’s: what stood there stays").click();
  await expect(sheet.getByText("Council")).toBeHidden();
  await expect(sheet.getByText("The Board directs")).toBeVisible();
  await stands.getByText("Everybody’s, for the reader to settle").click();
  await expect(documents.heading).toHaveText("5 changes by 2 people, one place to settle");
  await stands.getByText("Bob B.: “Chair”").click();
  await expect(sheet.getByText("Council")).toBeHidden();
  await host.nextPath(join(folder, "all.docx"));
  await page.getByRole("button", { name: "Export to Word…" }).click();
  await expect(page.getByText(/Exported all.docx/)).toBeVisible();
  expect((await stat(join(folder, "all.docx"))).size).toBeGreaterThan(800);
  // What was exported is what was chosen.
  await documents.tab("Compare files");
  await host.nextPath(base);
  await page.getByRole("button", { name: "Choose the earlier document…" }).click();
  await host.nextPath(join(folder, "all.docx"));
  await page.getByRole("button", { name: "Choose the later document…" }).click();
  const told = page.getByRole("region", { name: "Compare files" });
  await expect(told.locator("ins", { hasText: "Chair" })).toBeVisible();
  await expect(told.getByText("Council")).toBeHidden();
});

test("a version that is no Word file is refused in words as soon as it is chosen, and the others stay chosen", async ({ app, host, folder }) => {
  const { page } = app;
  const documents = new Documents(app);
  const base = await writeDocx(join(folder, "Plan.docx"), BEGIN);
  const text = join(folder, "Notes.docx");
  await writeFile(text, "not a document");
  await app.openSample();
  await documents.open();
  await documents.tab("Combine versions");
  await page.getByRole("button", { name: "Choose the versions…" }).click();
  const dialog = page.getByRole("dialog");
  await host.nextPath(base);
  await dialog.getByRole("button", { name: "Choose it…" }).click();
  await expect(dialog.getByText("Plan.docx")).toBeVisible();
  await host.nextPath(text);
  await dialog.getByRole("button", { name: "Add a version…" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Notes.docx is not a Word document");
  await expect(dialog.getByText("Plan.docx")).toBeVisible();
  await expect(dialog.getByRole("group", { name: "Version 1" })).toBeHidden();
  await app.expectAccessible();
  // The next file that is one is taken, and the refusal goes.
  await host.nextPath(await writeDocx(join(folder, "Anna.docx"), BEGIN));
  await dialog.getByRole("button", { name: "Add a version…" }).click();
  await expect(dialog.getByRole("group", { name: "Version 1" })).toBeVisible();
  await expect(dialog.getByRole("alert")).toBeHidden();
});
