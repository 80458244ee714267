import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../flow.ts";
import { idsByLabel } from "../pages/plan.ts";

const shot = async (page: Page, name: string) => {
  const folder = process.env["SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

test("a bar is moved by the keys and by hand, waits for another, and pushes what depends on it", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const tabs = page.getByRole("navigation", { name: "Plan" });
  await tabs.getByRole("button", { name: "Timeline" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Plan, FY/);
  const rows = page.getByRole("row");
  const first = rows.filter({ hasText: "Design an evaluation methodology" });
  await first.getByRole("rowheader").click();
  await expect(first).toContainText("1 Jul 2020 to 30 Jun 2022");
  await first.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(first).toContainText("1 Oct 2020 to 30 Sep 2022");
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await expect(first).toContainText("1 Oct 2020 to 30 Jun 2022");
  await app.expectAccessible();

  const second = rows.filter({ hasText: "Evaluate selected projects" });
  await second.getByRole("rowheader").click();
  await page.getByRole("button", { name: "Row", exact: true }).click();
  await page.getByRole("menuitem", { name: "Waits for…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Work item" }).fill("Design an eval");
  await page.getByRole("option", { name: /Design an evaluation/ }).click();
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Let it wait" }).click();
  await expect(dialog.getByRole("list")).toContainText("comes 365 days too early");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^One work item starts before/);
  await shot(page, "timeline");

  await first.getByRole("rowheader").click();
  await page.getByRole("button", { name: "Row", exact: true }).click();
  await page.getByRole("menuitem", { name: "Waits for…" }).click();
  await dialog.getByRole("combobox", { name: "Work item" }).fill("Evaluate sel");
  await page.getByRole("option", { name: /Evaluate selected/ }).click();
  await dialog.getByRole("button", { name: "Let it wait" }).click();
  await expect(dialog.getByRole("alert")).toContainText("in a circle: W-");
  await dialog.getByRole("button", { name: "Close" }).last().click();

  await page.getByRole("button", { name: "Row", exact: true }).click();
  await page.getByRole("menuitem", { name: "Push what depends on this…" }).click();
  await expect(dialog).toContainText("starts 1 Jul 2022 FY23 Q1 instead of 1 Jul 2021 FY22 Q1");
  await dialog.getByRole("button", { name: "Move one work item" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Plan, FY/);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^One work item starts before/);

  await first.getByRole("rowheader").click();
  await expect(first).toHaveAttribute("aria-label", "W-01 Design an evaluation methodology, FY21 Q2 to FY22 Q4, done");
  await page.getByText("critical path", { exact: true }).click();
  await expect(page.getByText("room to slip", { exact: true }).first()).toBeVisible();

  for (const [zoom, by] of [["years", "initiative"], ["quarters", "owner"], ["months", "status"]] as const) {
    await page.getByRole("radio", { name: zoom, exact: true }).click();
    await page.getByRole("radio", { name: by, exact: true }).click();
    await app.expectAccessible();
    await shot(page, `timeline-${zoom}`);
  }
});

test("a bar follows the hand, and its end is pulled alone", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  const row = page.getByRole("row").filter({ hasText: "Design an evaluation methodology" });
  await row.getByRole("rowheader").click();
  const line = await row.boundingBox();
  const grips = page.locator("svg g rect[class*=grip]");
  const boxes = await grips.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
  const bar = boxes.filter((box) => Math.abs(box.y + box.height / 2 - (line!.y + 14)) < 8).sort((a, b) => b.width - a.width)[0]!;
  const y = bar.y + bar.height / 2;
  await page.mouse.move(bar.x + bar.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width / 2 + 30, y, { steps: 4 });
  await page.mouse.up();
  await expect(row).not.toContainText("1 Jul 2020 to");
  const said = (await row.innerText()).match(/\d+ \w+ \d{4} to/)![0];
  const whole = (await row.innerText()).match(/\d+ \w+ \d{4} to \d+ \w+ \d{4}/)![0];
  await page.mouse.move(bar.x + bar.width + 30 - 2, y);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width + 60, y, { steps: 4 });
  await page.mouse.up();
  await expect(row).not.toContainText(whole);
  await expect(row).toContainText(said);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(row).toContainText(whole);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(row).toContainText("1 Jul 2020 to 30 Jun 2022");
});

test("a tie is drawn by hand from the end of a bar to what waits for it", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  const row = (text: string) => page.getByRole("row").filter({ hasText: text });
  await row("Design an evaluation methodology").getByRole("rowheader").click();
  const end = (await page.locator("circle[class*=tieEnd]").boundingBox())!;
  const to = (await row("Run the pilot holistic review").boundingBox())!;
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 60, to.y + 14, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText("Run the pilot holistic review waits now")).toBeVisible();
  await expect(row("Run the pilot holistic review")).toContainText("Waits for W-01");
});

test("the timeline is looked at on paper, and kept as a picture of vectors", async ({ app, host, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  await page.getByRole("button", { name: "Print…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("img", { name: /, sheet/ })).toHaveCount(2);
  await app.expectAccessible();
  await dialog.getByRole("radio", { name: "A3" }).click();
  await expect(dialog.getByRole("radio", { name: "A3" })).toBeChecked();
  await page.emulateMedia({ media: "print" });
  await expect(dialog).toBeHidden();
  const sheet = page.locator("body > [data-paper=a3] svg").first();
  await expect(sheet).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await host.nextPath(join(folder, "timeline.svg"));
  await dialog.getByRole("button", { name: /Save as a picture/ }).click();
  await expect(page.getByText("Exported timeline.svg")).toBeVisible();
  const svg = await readFile(join(folder, "timeline.svg"), "utf8");
  expect(svg).toContain("Design an evaluation methodology");
  expect(svg).not.toContain("class=");
  expect(svg).not.toMatch(/<image|var\(--/);
});

test("a push past the last year of the plan says so before anything moves", async ({ app, folder, host }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const { rows } = await host.call<{ rows: { record: { id: string; label: string } }[] }>("outline_whole", { inCase: "base" });
  const id = (label: string) => rows.find((row) => row.record.label === label)?.record.id ?? "";
  const days = { startsOn: "2025-07-01", deliveryOn: "2026-06-30" };
  for (const label of ["W-01", "W-02"]) await host.call("work_item_days", { request: { id: id(label), ...days } });
  const tie = { item: id("W-02"), needs: id("W-01"), kind: "fs", lagDays: 0 };
  await host.call("dependency_set", { request: tie });
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  await page.getByRole("row").filter({ hasText: "Design an evaluation methodology" }).getByRole("rowheader").click();
  await page.getByRole("button", { name: "Row", exact: true }).click();
  await page.getByRole("menuitem", { name: "Push what depends on this…" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toContainText(/^W-02 would then deliver after FY\d\d/);
  await app.expectAccessible();
});

test("a milestone is moved by the keys and by hand, keeps how well its day is known, and is taken back", async ({
  app,
  folder,
  host,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const id = await idsByLabel(host);
  const set = (name: string, on: string) =>
    host.call("milestone_set", { request: { record: id("W-05"), id: null, name, on } });
  await set("First survey", "2022-03");
  const { years } = await host.call<{ years: { endsOn: string }[] }>("outline_whole", { inCase: "base" });
  await set("Close", years.at(-1)!.endsOn);
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  await page.getByRole("radio", { name: "quarters", exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: "W-05" });
  const stop = (name: RegExp) => page.getByRole("button", { name });
  await row.getByRole("rowheader").click();
  await row.focus();
  await page.keyboard.press("ArrowRight");
  await expect(stop(/^First survey, Mar 2022 FY22 Q3$/)).toBeFocused();
  await app.expectAccessible();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(stop(/^First survey, Apr 2022 FY22 Q4$/)).toBeFocused();
  await expect(app.status).toContainText("First survey, Apr 2022 FY22 Q4");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(stop(/^First survey, Mar 2022/)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(row).toBeFocused();

  const box = (await stop(/^First survey/).boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 33, y, { steps: 3 });
  await expect(stop(/^First survey, \d+ Mar 2022|^First survey, \d+ Apr 2022/)).toBeVisible();
  await page.mouse.up();
  await expect(row).toContainText(/First survey \d+ (Mar|Apr) 2022/);
  await shot(page, "milestone");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(stop(/^First survey, Mar 2022/)).toBeVisible();

  // What the plan refuses goes back to where it stood, and says why.
  await stop(/^Close,/).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(page.getByRole("alert")).toContainText("outside the years of this plan");
  await expect(stop(/^Close,/)).toBeFocused();
});

test("what is open stays open from tab to tab, and grouped work sends only what is looked at", async ({ app, folder, host }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const tab = (name: string) => page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name });
  const row = (text: string) => page.getByRole("treegrid").getByRole("row").filter({ hasText: text });
  const initiative = "Evolve and strengthen the multistakeholder model";
  await row(initiative).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(row("Design an evaluation methodology")).toHaveCount(0);
  await tab("Timeline").click();
  await expect(row(initiative)).toHaveAttribute("aria-expanded", "false");
  await expect(row("Design an evaluation methodology")).toHaveCount(0);
  await row(initiative).getByRole("rowheader").click();
  await row(initiative).focus();
  await page.keyboard.press("ArrowRight");
  await expect(row("Design an evaluation methodology")).toBeVisible();
  await tab("Outline").click();
  await expect(row("Design an evaluation methodology")).toBeVisible();

  await tab("Timeline").click();
  await page.getByRole("radio", { name: "status", exact: true }).click();
  await expect(row("Design an evaluation methodology")).toBeVisible();
  await page.getByRole("treegrid").getByRole("row", { name: "done", exact: true }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(row("Design an evaluation methodology")).toHaveCount(0);
  await app.expectAccessible();
  await app.go("Home");
  await app.go("Plan");
  await tab("Timeline").click();
  await expect(page.getByRole("radio", { name: "status", exact: true })).toBeChecked();
  await expect(row("Design an evaluation methodology")).toHaveCount(0);

  const ask = { inCase: "base", baseline: null, by: "objective", open: [] };
  const { lines } = await host.call<{ lines: { depth: number }[] }>("timeline_in_view", { ask });
  expect(lines.every((line) => line.depth === 0)).toBe(true);
});

test("a work item that was removed stands where it stood beside the baseline", async ({ app, folder, host }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await host.call("baseline_take", { request: { title: "Adopted", purpose: "adopted" } });
  const id = await idsByLabel(host);
  await host.call("outline_delete", { request: { id: id("W-02"), reason: "No money for it" } });
  await app.go("Plan");
  const tab = (name: string) => page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name });
  const before = async () => {
    const rows = await page.getByRole("treegrid").getByRole("row").allTextContents();
    const at = rows.findIndex((text) => text.includes("W-02"));
    return rows[at - 1] ?? "";
  };
  for (const name of ["Timeline", "Outline"]) {
    await tab(name).click();
    await page.getByRole("button", { name: /Beside/ }).click();
    await page.getByRole("option", { name: "Adopted" }).click();
    await expect(page.getByRole("treegrid").getByRole("row").filter({ hasText: "W-02" })).toHaveCount(1);
    expect(await before()).toContain("W-01");
    await app.expectAccessible();
    await shot(page, `removed-${name.toLowerCase()}`);
  }
});

test("the pane shows the work that is selected in the timeline, and stays closed where it was closed", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await app.go("Plan");
  const tab = (name: string) => page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name });
  const row = (label: string) => page.getByRole("treegrid").getByRole("row").filter({ hasText: label });
  const pane = page.locator("[data-region=pane]");
  await row("W-03").getByText("W-03", { exact: true }).click();
  await expect(pane).toContainText("W-03");
  await tab("Timeline").click();
  await expect(row("W-03")).toHaveAttribute("aria-selected", "true");
  await row("W-06").getByRole("rowheader").click();
  await expect(row("W-06")).toHaveAttribute("aria-selected", "true");
  await expect(pane.getByText("W-06").first()).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await expect(row("W-05")).toBeFocused();
  await expect(pane.getByText("W-05").first()).toBeVisible();
  await app.expectAccessible();
  await page.goBack();
  await expect(row("W-06")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(pane).toBeHidden();
  await expect(row("W-06")).toHaveAttribute("aria-selected", "true");
  await row("W-03").getByRole("rowheader").click();
  await expect(row("W-03")).toHaveAttribute("aria-selected", "true");
  await expect(pane).toBeHidden();
});

test("a refusal of the timeline goes with its cause, and leaves the key of the signs in the window", async ({
  app,
  folder,
  host,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  const id = await idsByLabel(host);
  const { years } = await host.call<{ years: { endsOn: string }[] }>("outline_whole", { inCase: "base" });
  const request = { id: id("W-06"), startsOn: "2025-01-01", deliveryOn: years.at(-1)!.endsOn };
  await host.call("work_item_days", { request });
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  const row = (label: string) => page.getByRole("treegrid").getByRole("row").filter({ hasText: label });
  const refusal = page.getByRole("alert");
  const refuse = async () => {
    await page.keyboard.press("Alt+ArrowRight");
    await expect(refusal).toContainText("outside the years of this plan");
  };
  await row("W-06").getByRole("rowheader").click();
  await row("W-06").focus();
  await refuse();
  await expect(page.getByText("planned, part done", { exact: true })).toBeInViewport({ ratio: 1 });
  await app.expectAccessible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(refusal).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(row("W-06")).toContainText("1 Jan 2025 to");
  await refuse();
  await page.keyboard.press("ArrowUp");
  await expect(row("W-05")).toBeFocused();
  await expect(refusal).toHaveCount(0);
});

test("a bar goes as many quarters as its key was pressed, however fast", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  const row = page.getByRole("row").filter({ hasText: "Design an evaluation methodology" });
  await row.getByRole("rowheader").click();
  await row.focus();
  await expect(row).toContainText("1 Jul 2020 to 30 Jun 2022");
  await row.evaluate((element) => {
    const press = { key: "ArrowRight", altKey: true, bubbles: true, cancelable: true };
    for (let presses = 0; presses < 8; presses += 1) element.dispatchEvent(new KeyboardEvent("keydown", press));
  });
  await expect(row).toContainText("1 Jul 2022 to 30 Jun 2024");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(row).toContainText("1 Apr 2022 to 31 Mar 2024");
});

test("what is asked of a row of the timeline can be typed at once, and nothing lies over the question", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  await page.getByRole("row").filter({ hasText: "W-02" }).getByRole("rowheader").click();
  const dialog = page.getByRole("dialog");
  const asks = async (entry: string) => {
    await page.getByRole("button", { name: "Row", exact: true }).click();
    await page.getByRole("menuitem", { name: entry }).click();
  };
  await asks("Waits for…");
  const item = dialog.getByRole("combobox", { name: "Work item" });
  await expect(item).toBeFocused();
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.keyboard.type("Design an eval");
  await page.getByRole("option", { name: /Design an evaluation/ }).click();
  await dialog.getByRole("button", { name: "Let it wait" }).click();
  await expect(dialog.getByRole("list")).toContainText("W-01");
  await expect(item).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await asks("Start and delivery…");
  await expect(dialog.getByRole("textbox", { name: "Starts" })).toBeFocused();
  await page.keyboard.press("Escape");
  await asks("Push what depends on this…");
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
});

test("a moved bar stands at its new place before the timeline is read again, and a refused one goes back", async ({
  app,
  folder,
  host,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  const row = page.getByRole("row").filter({ hasText: "Design an evaluation methodology" });
  await row.getByRole("rowheader").click();
  await row.focus();
  await expect(row).toContainText("1 Jul 2020 to 30 Jun 2022");
  let goOn = () => undefined as void;
  const mayGoOn = new Promise<void>((done) => (goOn = done));
  await page.route("**/ipc/timeline_in_view", async (route) => {
    await mayGoOn;
    await route.continue();
  });
  await page.keyboard.press("Alt+ArrowRight");
  await expect(page.getByText("Moved Design an evaluation methodology")).toBeVisible();
  await expect(row).toContainText("1 Oct 2020 to 30 Sep 2022");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(row).toContainText("1 Jan 2021 to 31 Dec 2022");
  goOn();
  await page.unrouteAll({ behavior: "wait" });
  await expect(row).toContainText("1 Jan 2021 to 31 Dec 2022");

  const { years } = await host.call<{ years: { endsOn: string }[] }>("outline_whole", { inCase: "base" });
  const last = `to 30 Jun ${years.at(-1)!.endsOn.slice(0, 4)}`;
  for (let turn = 0; turn < 20; turn += 1) await page.keyboard.press("Alt+ArrowRight");
  await expect(page.getByRole("alert")).toContainText("outside the years of this plan");
  await expect(row).toContainText(last);
});

test("what was said of a file goes when the plan is changed after it", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  const row = page.getByRole("row").filter({ hasText: "Design an evaluation methodology" });
  await row.getByRole("rowheader").click();
  await page.keyboard.press("ControlOrMeta+s");
  const status = page.getByRole("contentinfo");
  await expect(status).toContainText("Nothing to save");
  await row.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(status).toContainText("Moved Design an evaluation methodology");
  await expect(status).not.toContainText("Nothing to save");
});
