import { join } from "node:path";
import { expect, test } from "../flow.ts";
import { Coverage } from "../pages/coverage.ts";

test("a resolution that was half written is not lost by Escape, a press outside or Cancel", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const ask = () => page.getByRole("link", { name: "Ask or record a decision…" }).click();
  const dialog = page.getByRole("dialog");
  await ask();
  await expect(dialog.getByRole("textbox", { name: "What is decided" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await ask();
  const whereas = dialog.getByRole("textbox", { name: "Whereas" });
  await whereas.fill("The Board received the advice");
  for (const leave of [
    () => page.keyboard.press("Escape"),
    () => page.mouse.click(4, 400),
    () => dialog.getByRole("button", { name: "Cancel" }).click(),
  ]) {
    await leave();
    await expect(dialog.getByRole("alert")).toHaveText("What you wrote here is not kept yet.");
    await app.expectAccessible();
    await dialog.getByRole("button", { name: "Keep writing" }).click();
    await expect(whereas).toBeFocused();
    await expect(whereas).toHaveValue("The Board received the advice");
  }
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Discard it" }).click();
  await expect(dialog).toBeHidden();
});

test("words of a judgement that were begun are there again after another cell was looked at", async ({ app, folder }) => {
  const coverage = new Coverage(app);
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await coverage.open();
  await coverage.cell("Precision", "GNSO PDP").focus();
  await coverage.press("c", "F2");
  const why = coverage.pane.getByRole("textbox", { name: "Why" });
  await why.fill("Bound by the operating procedures");
  await coverage.press("Escape");
  await expect(coverage.pane.getByText("Words you began here are not kept yet.")).toBeVisible();
  await coverage.cell("Precision", "Consensus Playbook").click();
  await coverage.cell("Precision", "GNSO PDP").focus();
  await coverage.press("F2");
  await expect(why).toHaveValue("Bound by the operating procedures");
  await coverage.pane.getByRole("button", { name: "Save judgement" }).click();
  await expect(coverage.pane.getByText("Bound by the operating procedures")).toBeVisible();
  await expect(coverage.pane.getByText("not kept yet")).toBeHidden();
});
