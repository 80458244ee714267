import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../flow.ts";

test("the plan goes to another planner of time and comes back: only what was edited there changes, in one step", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  const file = join(folder, "plan.xml");
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await host.nextPath(file);
  await app.file("Export as a project file…");
  await expect(page.getByText(/^Wrote plan\.xml with \d+ tasks$/)).toBeVisible();

  const dialog = page.getByRole("dialog");
  const begin = async (path: string) => {
    await app.file("Import a project file…");
    await host.nextPath(path);
    await dialog.getByRole("button", { name: "Choose a project file…" }).click();
  };
  await begin(file);
  await expect(dialog.getByRole("status")).toContainText("0 new · 0 changed");
  await expect(dialog.getByRole("button", { name: /^Import 0 tasks/ })).toBeDisabled();
  await app.expectAccessible();
  await page.keyboard.press("Escape");

  const text = await readFile(file, "utf8");
  const edited = join(folder, "edited.xml");
  const added =
    "<Task><UID>900</UID><Name>Planned elsewhere</Name><OutlineLevel>1</OutlineLevel><Start>2021-02-01T08:00:00</Start><Finish>2021-02-26T17:00:00</Finish></Task></Tasks>";
  await writeFile(edited, text.replace("</Tasks>", added));
  await begin(edited);
  await expect(dialog.getByRole("status")).toContainText("1 new · 0 changed");
  await expect(dialog.getByRole("listitem").first()).toContainText("Planned elsewhere");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/project.png` });
  await dialog.getByRole("button", { name: "Import one task" }).click();
  await expect(dialog).toHaveCount(0);
  await app.go("Plan");
  const row = page.getByRole("treegrid").getByRole("row").filter({ hasText: "Planned elsewhere" });
  await expect(row).toContainText("FY21");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(row).toHaveCount(0);

  const half = join(folder, "half.xml");
  await writeFile(half, text.slice(0, text.length / 2));
  await begin(half);
  await expect(dialog.getByRole("alert")).toContainText("half.xml ends in the middle");
  await app.expectAccessible();
});

test("what a project file has no room for is said when it has been written", async ({ app, host, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  // There is room for eleven baselines.
  for (let at = 1; at <= 12; at += 1) {
    await host.call("baseline_take", { request: { title: `Draft ${at}`, purpose: "working" } });
  }
  await host.nextPath(join(folder, "plan.xml"));
  await app.file("Export as a project file…");
  const dialog = page.getByRole("dialog", { name: /^Wrote plan\.xml with \d+ tasks$/ });
  await expect(dialog.getByRole("listitem")).toContainText("The baseline Draft 1.");
  await app.expectAccessible();
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/left-out.png` });
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
});
