import { appendFile, copyFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Host } from "../host.ts";
import { expect, test } from "../flow.ts";
import type { App } from "../pages/app.ts";

/** Makes one change that every plan can take. */
async function addObjective(host: Host, name: string): Promise<void> {
  await host.call("outline_add", { request: { kind: "objective", parent: null, after: null, name } });
}

async function ours(app: App, folder: string): Promise<string> {
  const path = join(folder, "ours.throughline");
  await app.openSample();
  await app.saveAs(path);
  return path;
}

test("the sample is read-only until it is saved under a name", async ({ app, host, folder }) => {
  await app.openSample();
  await expect(app.title).toContainText("Sample, read-only until saved under a name");
  await host.nextPath(join(folder, "ours.throughline"));
  await app.title.getByRole("link", { name: "Save under a name…" }).or(
    app.title.getByRole("button", { name: "Save under a name…" }),
  ).click();
  await expect(app.title).toContainText("ours.throughline");
  await expect(app.title).toContainText("Saved");
  // One plain file, nothing beside it.
  expect((await readdir(folder)).sort()).toEqual(["home", "ours.throughline"]);
});

test("a change is not in the file until it is saved", async ({ app, host, folder }) => {
  await ours(app, folder);
  await addObjective(host, "Serve the public");
  await expect(app.title).toContainText("Changes not in the file yet");
  await app.page.keyboard.press("Control+s");
  await expect(app.title).toContainText("Saved");
});

test("closing the window asks about unsaved work, and staying keeps it", async ({ app, host, folder }) => {
  await ours(app, folder);
  await addObjective(host, "Serve the public");
  await expect(app.title).toContainText("Changes not in the file yet");
  await host.close();
  const dialog = app.page.getByRole("dialog").or(app.page.getByRole("alertdialog"));
  await expect(dialog).toContainText("Save the changes");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  expect((await host.window()).left).toBe(false);
  // The answer "stay" is on its way to the application: until it is there, a second wish to close is the first one still.
  await expect(async () => {
    await host.close();
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(async () => (await host.window()).left).toBe(true);
});

test("after a power cut the next start offers what the file does not have", async ({ app, host, folder }) => {
  await ours(app, folder);
  await addObjective(host, "Serve the public");
  await expect(app.title).toContainText("Changes not in the file yet");
  app.expectComplaint(/ERR_/);
  await host.kill();
  const next = await Host.start(join(folder, "home"));
  try {
    await app.reopen(next);
    const dialog = app.page.getByRole("dialog").or(app.page.getByRole("alertdialog"));
    await expect(dialog).toContainText("One change that the file does not have");
    await app.expectAccessible();
    await dialog.getByRole("button", { name: "Open", exact: true }).click();
    await expect(app.title).toContainText("Changes not in the file yet");
    await app.go("Plan");
    await expect(app.page.getByRole("treegrid").getByText("Serve the public")).toBeVisible();
  } finally {
    await next.stop();
  }
});

test("a file that changed underneath is never overwritten", async ({ app, host, folder }) => {
  const path = await ours(app, folder);
  await addObjective(host, "Serve the public");
  await appendFile(path, "somebody else wrote here");
  await app.page.keyboard.press("Control+s");
  const dialog = app.page.getByRole("dialog").or(app.page.getByRole("alertdialog"));
  await expect(dialog).toContainText("was changed by something else");
  await app.expectAccessible();
  const copy = join(folder, "mine.throughline");
  await host.nextPath(copy);
  await dialog.getByRole("button", { name: "Save my plan as a copy" }).click();
  await expect.poll(async () => (await readdir(folder)).includes("mine.throughline")).toBe(true);
});

test("a file that somebody else saved meanwhile is merged, and then saved with the work of both", async ({
  app,
  host,
  folder,
}) => {
  // Three plans are opened one after the other, and a dialog is looked through for accessibility.
  test.slow();
  const path = await ours(app, folder);
  const save = async () => {
    // What was written a moment ago is told first, so that it is in the file.
    await expect(app.title).toContainText("Changes not in the file yet");
    await app.page.keyboard.press("Control+s");
    await expect(app.title).toContainText("Saved");
  };
  const theirs = join(folder, "theirs.throughline");
  await copyFile(path, theirs);
  await addObjective(host, "Serve the public");
  await save();
  // Somebody else goes on from the copy and puts it in the place of the file.
  await host.nextPath(theirs);
  await app.file("Open…");
  await expect(app.title).toContainText("theirs.throughline");
  await addObjective(host, "Serve the others");
  await save();
  await host.nextPath(path);
  await app.file("Open…");
  await expect(app.title).toContainText("ours.throughline");
  await copyFile(theirs, path);
  await addObjective(host, "Serve them all");
  await app.page.keyboard.press("Control+s");
  const dialog = app.page.getByRole("dialog").or(app.page.getByRole("alertdialog"));
  await expect(dialog).toContainText("was changed by something else");
  await dialog.getByRole("button", { name: "Merge both…" }).click();
  await expect(dialog.getByRole("list", { name: "Comes in" })).toContainText("Serve the others");
  await app.expectAccessible();
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await save();
  await app.go("Plan");
  for (const name of ["Serve the public", "Serve the others", "Serve them all"]) {
    await expect(app.page.getByRole("treegrid").getByText(name)).toBeVisible();
  }
});

test("a file handed over by the desktop is opened", async ({ app, host, folder }) => {
  const path = await ours(app, folder);
  const other = join(folder, "other.throughline");
  await copyFile(path, other);
  await host.offer(other);
  await expect(app.title).toContainText("other.throughline");
});

for (const [what, name, content] of [
  ["an empty file", "empty.throughline", ""],
  ["a text file", "notes.throughline", "Not a plan, just some notes about one.\n".repeat(50)],
] as const) {
  test(`${what} is refused in a sentence`, async ({ app, host, folder }) => {
    const path = join(folder, name);
    await writeFile(path, content);
    await host.nextPath(path);
    await app.page.getByRole("button", { name: "Open…" }).click();
    const dialog = app.page.getByRole("dialog").or(app.page.getByRole("alertdialog"));
    await expect(dialog).toContainText(`${name} could not be opened`);
    await expect(dialog).not.toContainText(/refused-|Incident/);
    await app.expectAccessible();
    await dialog.getByRole("button", { name: "Close" }).first().click();
    await expect(dialog).toBeHidden();
  });
}
