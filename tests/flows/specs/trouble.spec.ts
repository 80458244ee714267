import { expect, test } from "../flow.ts";

test("a lost backend is said as such, and coming back to it works", async ({ app }) => {
  const { page } = app;
  app.expectComplaint(/ERR_FAILED|Failed to load/);
  await app.openSample();
  await page.route("**/ipc/**", (route) => route.abort());
  await app.rail.getByText("Coverage").click();
  await expect(page.getByRole("alert").first()).toContainText("does not answer");
  await app.expectAccessible();
  await page.unroute("**/ipc/**");
  await page.getByRole("alert").first().getByRole("button").first().click();
  await expect(page.getByRole("grid", { name: "Issues by existing work" })).toBeVisible();
});

test("a failure of ours is told with its incident number, and nothing technical", async ({ app }) => {
  const { page } = app;
  await app.openSample();
  const failed = { kind: "failed", code: "coverage_matrix", incident: "0C0FFEE0" };
  await page.route("**/ipc/coverage_matrix", (route) => route.fulfill({ status: 422, json: failed }));
  await app.rail.getByText("Coverage").click();
  await expect(page.getByRole("alert").first()).toContainText("0C0FFEE0");
  await app.expectAccessible();
});

test("an argument the commands do not understand is told as a failure, not as a sentence of the program", async ({
  app,
}) => {
  const { page } = app;
  await app.openSample();
  const told = "invalid args `list` for command `coverage_matrix`";
  await page.route("**/ipc/coverage_matrix", (route) => route.fulfill({ status: 422, json: told }));
  await app.rail.getByText("Coverage").click();
  await expect(page.getByRole("alert").first()).toContainText("Something went wrong inside Throughline");
  await expect(page.getByText("invalid args")).toHaveCount(0);
});
