import { defineConfig } from "@playwright/test";
import { chromium } from "./host.ts";

/** The interface in Chromium against the real commands. Nothing is built here: `cargo xtask test` does that first. */
export default defineConfig({
  testDir: "specs",
  outputDir: "results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A flow that passes only when it is tried again is named in the summary as flaky; it does not stop the others.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    // What is looked at while it changes colour has the contrast of neither state.
    contextOptions: { reducedMotion: "reduce" },
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium(),
      // Chromium refuses to run its sandbox as root, as in containers.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
