import { join } from "node:path";
import { expect, test } from "../flow.ts";
import type { Host } from "../host.ts";

test("an outline is filled, indented and pasted into by keys alone", async ({ app }) => {
  // The whole outline is looked through for accessibility, and it is long.
  test.slow();
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
  await expect(row("Two")).toBeFocused();
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
  await page.getByRole("button", { name: "Change 2 work items…" }).click();
  await dialog.getByRole("button", { name: /Status/ }).click();
  await page.getByRole("option", { name: "planned" }).click();
  await dialog.getByRole("button", { name: /First year/ }).click();
  await page.getByRole("option", { name: "FY22" }).click();
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Change 2 work items" }).click();
  await expect(row("Four")).toContainText("FY22");
  await expect(row("Four")).toContainText("planned");
  await expect(row("Three")).toContainText("planned");
  await app.expectAccessible();
});

test("a row that was moved stands at its new place also while the outline is read again", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const row = page.getByRole("treegrid").getByRole("row").filter({ hasText: "Revisit complexity" });
  await row.click();
  await expect(row).toHaveAttribute("aria-level", "3");
  let goOn = () => undefined as void;
  const mayGoOn = new Promise<void>((done) => (goOn = done));
  await page.route("**/ipc/outline_in_view", async (route) => {
    await mayGoOn;
    await route.continue();
  });
  await page.keyboard.press("Tab");
  await expect(page.getByText("Moved Revisit complexity")).toBeVisible();
  await expect(row).toHaveAttribute("aria-level", "4");
  goOn();
  await page.unrouteAll({ behavior: "wait" });
  await expect(row).toHaveAttribute("aria-level", "4");
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
  await page.getByRole("button", { name: "Row", exact: true }).click();
  await page.getByRole("menuitem", { name: "Tell how it stands…" }).click();
  await expect(dialog.getByRole("textbox", { name: "What happened since" })).toHaveValue("The first survey is out");
  await expect(dialog.getByRole("textbox", { name: "Done, %" })).toHaveValue("40");
  await app.expectAccessible();
});

test("a row is dragged onto another, and its grip does the same from the keyboard", async ({ app, folder }) => {
  // The whole outline is looked through for accessibility, and it is long.
  test.slow();
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const row = (text: string) => page.getByRole("treegrid").getByRole("row").filter({ hasText: text });
  const level = (text: string) => row(text).getAttribute("aria-level");
  await expect(row("Revisit complexity")).toHaveAttribute("aria-level", "3");
  await row("Revisit complexity").dragTo(row("Measure representation"));
  await expect(row("Revisit complexity")).toHaveAttribute("aria-level", "4");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(row("Revisit complexity")).toHaveAttribute("aria-level", "3");
  const place = async (text: string) => (await row(text).boundingBox())!.y;
  await row("Revisit complexity").click();
  expect(await place("Revisit complexity")).toBeGreaterThan(await place("Measure representation"));
  await page.keyboard.press("ControlOrMeta+ArrowUp");
  await expect
    .poll(async () => (await place("Measure representation")) - (await place("Revisit complexity")))
    .toBeGreaterThan(0);
  const grip = row("Revisit complexity").getByRole("button", { name: /^Drag/ });
  const said = page.getByRole("status").filter({ hasText: "Enter puts it there" });
  await grip.focus();
  await page.keyboard.press("Enter");
  await expect(said).toContainText("Revisit complexity");
  await page.keyboard.press("Escape");
  await expect(said).toHaveCount(0);
  await expect.poll(() => level("Revisit complexity")).toBe("3");
  // By the keys it goes under the work item that the hand took it to, however many places there are before.
  await grip.focus();
  await page.keyboard.press("Enter");
  for (let places = 0; places < 12; places += 1) {
    if ((await said.textContent())?.includes("goes under Measure representation")) break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(said).toContainText("goes under Measure representation");
  await page.keyboard.press("Enter");
  await expect(row("Revisit complexity")).toHaveAttribute("aria-level", "4");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await app.expectAccessible();
});

test("what hangs on a work item is seen and written in the pane", async ({ app, folder }) => {
  // The whole outline is looked through for accessibility, and it is long.
  test.slow();
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const dialog = page.getByRole("dialog");
  const pane = page.getByRole("complementary");
  await page.getByRole("treegrid").getByRole("row").filter({ hasText: "Measure representation" }).click();
  await pane.getByRole("button", { name: "Add a milestone…" }).click();
  await dialog.getByRole("textbox", { name: "What happens" }).fill("First survey");
  await dialog.getByRole("textbox", { name: "When" }).fill("2041-03");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("outside the years of this plan");
  await dialog.getByRole("textbox", { name: "When" }).fill("2022-03");
  await expect(dialog).toContainText("Mar 2022, in FY22 Q3");
  await app.expectAccessible();
  await page.keyboard.press("Enter");
  await expect(pane).toContainText("Mar 2022 FY22 Q3 · First survey");

  await pane.getByRole("button", { name: "Add a risk…" }).click();
  await dialog.getByRole("textbox", { name: "What may happen" }).fill("Nobody answers");
  await dialog.getByRole("button", { name: /Likelihood/ }).click();
  await page.getByRole("option", { name: "high" }).click();
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(pane).toContainText("likelihood high");

  await pane.getByRole("button", { name: "Waits for…" }).click();
  await dialog.getByRole("combobox", { name: "Work item" }).fill("Design an eval");
  await page.getByRole("option", { name: /Design an evaluation/ }).click();
  await dialog.getByRole("button", { name: "Let it wait" }).click();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(pane).toContainText("starts when that is done");
  await pane.getByRole("button", { name: "Take Nobody answers away" }).click();
  await expect(pane).not.toContainText("Nobody answers");
  await app.expectAccessible();

  await page.getByRole("treegrid").getByRole("row").filter({ hasText: "2.1" }).first().click();
  await pane.getByRole("button", { name: "Add an outcome…" }).click();
  await dialog.getByRole("textbox", { name: "Outcome" }).fill("Half the time");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(pane).toContainText("Half the time");
});

test("fiscal years that begin in another month relabel every day and change none", async ({ app, folder }) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Add a row" }).click();
  await page.getByRole("menuitem", { name: "Fiscal calendar and updates…" }).click();
  await dialog.getByRole("button", { name: /A fiscal year begins in/ }).click();
  await page.getByRole("option", { name: "Jan" }).click();
  await dialog.getByRole("textbox", { name: /stale after/ }).fill("30");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name: "Timeline" }).click();
  await expect(page.getByText("from Jan 2021")).toBeVisible();
});

test("rows copied into a spreadsheet, changed there and pasted back change only what was edited", async ({
  app,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await app.go("Plan");
  const row = (text: string) => page.getByRole("treegrid").getByRole("row").filter({ hasText: text });
  await row("Run the pilot holistic review").click();
  const table = [
    "Name\tLead\tYears\tStatus",
    "2 Governance\t\t\t",
    "W-07 Run the pilot holistic review\tcommunity\tFY23 to FY25\ton track",
    "W-11 Revisit complexity\tICANN org\tFY24\tdeferred",
    "A new piece of work\t\tFY22 to FY23\tplanned",
  ].join("\r\n");
  await row("Run the pilot holistic review").evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, table);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { level: 2 })).toHaveText("Take 3 rows into the plan?");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Import 3 rows" }).click();
  await expect(page.getByText("Pasted: 1 added, 2 changed")).toBeVisible();
  await expect(row("Run the pilot holistic review")).toContainText("on track");
  await expect(row("Revisit complexity")).toContainText("FY24");
  await expect(row("A new piece of work")).toContainText("FY22 to FY23");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(row("A new piece of work")).toHaveCount(0);
  await expect(row("Run the pilot holistic review")).not.toContainText("on track");
});

test("thirty work items are typed, indented and linked without a mouse", async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const { keyboard } = page;
  const dialog = page.getByRole("dialog");
  /** Opens an entry of a menu by its first letters. */
  const command = async (words: string) => {
    await keyboard.press("ControlOrMeta+k");
    await expect(dialog).toBeVisible();
    await keyboard.type(words);
    await expect(dialog.getByRole("menuitem").first()).toContainText(words);
    await keyboard.press("Enter");
  };
  const field = dialog.getByRole("textbox");
  const type = async (name: string) => {
    await expect(field).toHaveValue("");
    await keyboard.type(name);
    await keyboard.press("Enter");
    await expect(field).toHaveValue("");
  };
  await command("New plan");
  await expect(field).toBeFocused();
  await keyboard.type("A plan of our own");
  await keyboard.press("Enter");
  await expect(app.rail).toBeVisible();
  await expect(dialog).toBeHidden();
  await keyboard.press("ControlOrMeta+2");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/no work items/);
  await command("Add a row: Objective");
  await type("Governance");
  await keyboard.press("Escape");
  await command("Add a row: Initiative");
  await type("Decisions");
  await keyboard.press("Escape");
  await command("Add a row: Work item");
  for (let group = 1; group <= 6; group += 1) {
    await type(`Group ${group}`);
    await keyboard.press("Alt+ArrowRight");
    for (let part = 1; part <= 4; part += 1) await type(`Part ${group}.${part}`);
    await keyboard.press("Alt+ArrowLeft");
  }
  await keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/30 work items have no lead/);
  const row = (name: string) =>
    page.getByRole("treegrid").getByRole("row").filter({ has: page.getByText(name, { exact: true }) });
  await expect(row("Part 6.4")).toHaveAttribute("aria-level", "4");
  await expect(row("Group 6")).toHaveAttribute("aria-level", "3");

  // Letters find a row, and the pane of it takes what it waits for.
  await row("Group 1").focus();
  await keyboard.type("W-02");
  await expect(row("Part 1.1")).toBeFocused();
  await keyboard.press("Space");
  await expect(page.getByRole("complementary")).toContainText("What it waits for");
  await page.getByRole("complementary").getByRole("button", { name: "Waits for…" }).focus();
  await keyboard.press("Enter");
  await expect(dialog.getByRole("combobox", { name: "Work item" })).toBeVisible();
  await dialog.getByRole("combobox", { name: "Work item" }).focus();
  await keyboard.type("Group 2");
  await expect(page.getByRole("option", { name: /Group 2/ })).toBeVisible();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await expect(dialog.getByRole("list")).toContainText("Group 2, starts when that is done");
});

/** The records of the outline, in order. */
async function records(host: Host): Promise<{ id: string; label: string; name: string }[]> {
  type Outline = { rows: { record: { id: string; label: string; name: string } }[] };
  return (await host.call<Outline>("outline_whole", { inCase: "base" })).rows.map(({ record }) => record);
}

/** Adds work items under OI-01, before those there: Item 1, Item 2 and so on. */
async function addItems(host: Host, count: number): Promise<void> {
  const parent = (await records(host)).find(({ label }) => label === "OI-01")?.id ?? "";
  const rows = Array.from({ length: count }, (_, at) => ({ level: 0, name: `Item ${at + 1}` }));
  await host.call("outline_paste", { request: { parent, after: null, rows } });
}

test("a row with more below it than the window holds is opened and folded by keys without losing the place", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await addItems(host, 240);
  await app.go("Plan");
  const focused = page.locator("[role=row]:focus");
  await page.locator("[role=row][data-key]").filter({ hasText: "OI-01" }).focus();
  await expect(focused).toContainText("OI-01");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Item 1", { exact: true })).toBeVisible();
  await expect(focused).toContainText("OI-01");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toContainText("Item 1");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAttribute("aria-expanded", "false");
  await expect(focused).toContainText("OI-01");

  // A work item that is gone to comes into view, however deep it is folded away and however far down it stands. Enter
  // goes to what was typed, also when it is pressed before the lines are there.
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("Item 200");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("treegrid").getByText("Item 200", { exact: true })).toBeInViewport();
  await page.locator("[role=row][aria-selected=true]").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("treegrid").getByText("Item 200", { exact: true })).toHaveCount(0);
});

test("a row that is moved by several keys in one go passes as many rows, and undo takes it back step by step", async ({
  app,
  host,
  folder,
}) => {
  const { page } = app;
  await app.openSample();
  await app.saveAs(join(folder, "Plan.throughline"));
  await addItems(host, 6);
  const order = async () =>
    (await records(host)).flatMap(({ name }) => /^Item (\d)$/.exec(name)?.[1] ?? []).join("");
  await app.go("Plan");
  const shown = async () =>
    (await page.locator("[role=row][data-key]").allInnerTexts()).flatMap((text) => /Item (\d)/.exec(text)?.[1] ?? []).join("");
  await page.getByText("Item 1", { exact: true }).click();
  await expect(page.locator("[role=row][aria-selected=true]")).toContainText("Item 1");
  for (let key = 0; key < 4; key += 1) await page.keyboard.press("Alt+ArrowDown");
  expect(await shown()).toBe("234516");
  // Also at once: what the keys before asked for is carried out first, and then taken back.
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(order).toBe("231456");
  await expect.poll(shown).toBe("231456");
  await expect(page.locator("[role=row]:focus")).toContainText("Item 1");
});

test("a double press opens the row it began on, although the pane moves the rows", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  await app.go("Plan");
  const row = (label: string) => page.getByRole("treegrid").getByRole("row").filter({ hasText: label });
  const pane = page.locator("[data-region=pane]");
  await expect(pane).toBeHidden();
  const code = row("W-06").getByText("W-06", { exact: true });
  await code.scrollIntoViewIfNeeded();
  const place = (await code.boundingBox())!;
  const at = [place.x + 4, place.y + place.height / 2] as const;
  await page.mouse.move(...at);
  await page.mouse.down({ clickCount: 1 });
  await page.mouse.up({ clickCount: 1 });
  await expect(pane.getByText("W-06").first()).toBeVisible();
  // The names need more lines beside the pane, so another row lies under the hand now.
  await expect.poll(() => page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest("[role=row]")?.textContent, at)).not.toContain("W-06");
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  const name = await page.getByRole("dialog").getByRole("heading", { level: 2 }).innerText();
  await expect(row("W-06")).toContainText(name.replace(/^\S+ /, ""));
  await expect(pane.getByText("W-06").first()).toBeVisible();
});
