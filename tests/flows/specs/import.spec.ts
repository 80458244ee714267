import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("a table is looked at row by row before it is imported, and the same table again changes nothing", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const table = join(folder, "work.csv");
  await writeFile(
    table,
    "Name,Status,First year,Last year,Remarks\nDesign an evaluation methodology,at risk,FY21,FY22,x\nHold a survey,planned,FY23,FY23,\nRevisit everything,nearly,,,\n",
  );
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const dialog = page.getByRole("dialog");
  const begin = async () => {
    await app.file("Import a table…");
    await host.nextPath(table);
    await dialog.getByRole("button", { name: "Choose a table…" }).click();
  };
  await begin();
  await expect(dialog).toContainText("1 new · 1 changed · 0 the same · 1 cannot be read");
  await expect(dialog.getByRole("listitem").first()).toContainText("“nearly” cannot be read here");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/import.png` });
  await expect(dialog.getByRole("button", { name: "Import 2 rows" })).toBeDisabled();
  await dialog.getByText("Leave out the row that cannot be read").click();
  await dialog.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(dialog).toHaveCount(0);
  await app.go("Plan");
  const rows = page.getByRole("treegrid").getByRole("row");
  await expect(rows.filter({ hasText: "Hold a survey" })).toContainText("FY23");
  await expect(rows.filter({ hasText: "Design an evaluation methodology" })).toContainText("at risk");

  await begin();
  await expect(dialog).toContainText("0 new · 0 changed · 2 the same · 1 cannot be read");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(rows.filter({ hasText: "Hold a survey" })).toHaveCount(0);
});

test("a workbook of ours is edited elsewhere and only the edits come back, by the ids it hides", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const book = join(folder, "Outline.xlsx");
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await host.nextPath(book);
  await page.getByRole("button", { name: /copy, export, columns/ }).click();
  await page.getByRole("menuitem", { name: "Export to Excel…" }).click();
  await expect(page.getByText(/Exported Outline.xlsx/)).toBeVisible();

  const dialog = page.getByRole("dialog");
  const begin = async (table: string) => {
    await app.file("Import a table…");
    await host.nextPath(table);
    await dialog.getByRole("button", { name: "Choose a table…" }).click();
  };
  await begin(book);
  await expect(dialog).toContainText(/0 new · 0 changed · 13 the same · 0 cannot be read · \d+ of another kind/);
  await page.keyboard.press("Escape");

  // The name and the label are both others now; the id still says which row is meant.
  const rows = page.getByRole("treegrid").getByRole("row").filter({ hasText: "Design an evaluation methodology" });
  const id = await rows.first().getAttribute("data-key");
  const edited = join(folder, "edited.csv");
  await writeFile(edited, `Name,Throughline id\nDesign a sharper methodology,${id}\n`);
  await begin(edited);
  await expect(dialog).toContainText("0 new · 1 changed · 0 the same · 0 cannot be read");
  await dialog.getByRole("button", { name: "Import one row" }).click();
  await expect(page.getByRole("treegrid").getByText("Design a sharper methodology")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(rows.first()).toBeVisible();
});

test("what is no table is refused in words", async ({ app, host, folder }) => {
  const { page } = app;
  const file = join(folder, "notes.xlsx");
  await writeFile(file, "PK but not a workbook");
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.file("Import a table…");
  await host.nextPath(file);
  await page.getByRole("dialog").getByRole("button", { name: "Choose a table…" }).click();
  await expect(page.getByRole("alert")).toContainText("notes.xlsx is not a table");
});
