import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { Host } from "./host.ts";
import { App } from "./pages/app.ts";

interface Things {
  /** A folder of the test's own. */
  folder: string;
  /** The application, with a home in `folder`. */
  host: Host;
  /** The interface, opened on the application. Whatever it complains about in the console fails the test. */
  app: App;
}

/** A test with an application of its own, which is gone with everything it wrote when the test ends. */
export const test = base.extend<Things>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "throughline-flow-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  host: async ({ folder }, use) => {
    const host = await Host.start(join(folder, "home"));
    await use(host);
    await host.stop();
  },
  app: async ({ page, host }, use) => {
    const app = new App(page, host);
    await app.open();
    await use(app);
    app.expectNoComplaints();
  },
});

export { expect } from "@playwright/test";
