import { readFile, writeFile } from "node:fs/promises";
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

test("a mistake in a table is named by its row as a spreadsheet numbers it, and nothing is half imported", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const dialog = page.getByRole("dialog");
  const begin = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    await app.file("Import a table…");
    await host.nextPath(join(folder, name));
    await dialog.getByRole("button", { name: "Choose a table…" }).click();
  };
  const heads = "Name,Status,Proposal,Delivery\n";
  await begin("days.csv", `${heads}Hold a survey,planned,,2022-06-30\n\nToo late,planned,,2091-01-01\nTurned,planned,2023-05-01,2022-01-01\nIn words,planned,,1 July 2021\n`);
  await expect(dialog).toContainText("1 new · 0 changed · 0 the same · 3 cannot be read");
  const bad = dialog.getByRole("listitem");
  await expect(bad.nth(0)).toContainText(/^Row 4.*Too late.*lies outside the years of this plan/);
  await expect(bad.nth(1)).toContainText(/^Row 5.*Turned.*Delivery comes before the proposal/);
  await expect(bad.nth(2)).toContainText(/^Row 6.*In words.*“1 July 2021” is not a date/);
  await expect(dialog.getByRole("button", { name: "Import one row" })).toBeDisabled();
  await app.expectAccessible();
  await page.keyboard.press("Escape");

  await begin("cut.csv", `${heads}Hold a survey,planned,,2022-06-30\n"Half a na`);
  await expect(dialog.getByRole("alert")).toContainText("Row 3 of cut.csv opens a quotation that never ends");
  await page.keyboard.press("Escape");
  await begin("wide.csv", `${heads}Hold a survey, in spring,planned,,2022-06-30\n`);
  await expect(dialog.getByRole("alert")).toContainText("Row 2 of wide.csv has more cells than there are heads");
  await page.keyboard.press("Escape");
  await app.go("Plan");
  await expect(page.getByRole("treegrid").getByRole("row").filter({ hasText: "Hold a survey" })).toHaveCount(0);
});

const REGISTERS = [
  { place: "Issues", tab: null, rows: "Issues" },
  { place: "Coverage", tab: "Gaps", rows: "Gaps" },
  { place: "Coverage", tab: "Existing work", rows: "Existing work" },
  { place: "Parties", tab: null, rows: "Parties" },
  { place: "Documents", tab: "Sources", rows: "Sources" },
] as const;

for (const { place, tab, rows } of REGISTERS) {
  test(`${rows} are exported in both forms and read back without a change`, async ({ app, host, folder }) => {
    const { page } = app;
    await app.openSample();
    await app.saveAs(join(folder, "Plan.throughline"));
    await app.go(place);
    const tabs = page.getByRole("navigation", { name: place });
    if (tab) await tabs.getByRole("button", { name: new RegExp(`^${tab}`) }).click();
    const dialog = page.getByRole("dialog");
    const read = async (file: string) => {
      await app.file("Import a table…");
      await dialog.getByRole("button", { name: /Its rows are/ }).click();
      await page.getByRole("option", { name: rows, exact: true }).click();
      if (rows === "Issues") {
        await dialog.getByRole("button", { name: /Into which list/ }).click();
        await page.getByRole("option").first().click();
      }
      await host.nextPath(file);
      await dialog.getByRole("button", { name: "Choose a table…" }).click();
    };
    for (const [item, name] of [
      ["Export to Excel…", "register.xlsx"],
      ["Export as CSV…", "register.csv"],
    ] as const) {
      const file = join(folder, name);
      await host.nextPath(file);
      await page.getByRole("button", { name: /copy, export, columns/ }).click();
      await page.getByRole("menuitem", { name: item }).click();
      await expect(page.getByText(new RegExp(`Exported ${name}`))).toBeVisible();
      await read(file);
      await expect(dialog).toContainText(/0 new · 0 changed · [1-9]\d* the same · 0 cannot be read/);
      await page.keyboard.press("Escape");
    }
    // One cell is edited elsewhere, and only that comes back.
    const [heads = "", first = ""] = (await readFile(join(folder, "register.csv"), "utf8")).split("\n");
    const edited = join(folder, "edited.csv");
    await writeFile(edited, `${heads.trimEnd()},Note\n${first.trimEnd()},Seen\n`);
    await read(edited);
    await expect(dialog).toContainText("0 new · 1 changed · 0 the same · 0 cannot be read");
    await expect(dialog.getByRole("listitem")).toContainText(/Note.*Seen/);
  });
}
