import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Three builds from one source. The shipped one talks to the Tauri shell. `--mode host` (end-to-end tests) replaces the
 * shell's modules by HTTP to the test host; `--mode fixture` (looking at screens) by a plan held in memory. Neither
 * replacement is ever part of the shipped bundle.
 */
export default defineConfig(({ mode }) => {
  const host = mode === "host" || process.env["VITE_HOST"] === "1";
  const stand = mode === "fixture" ? here("./tests/fixtures/tauri.ts") : here("./src/backend/transport.ts");
  const replaced = host || mode === "fixture";
  return {
    plugins: [react()],
    resolve: {
      alias: [
        { find: /^~\//, replacement: `${here("./src")}/` },
        ...(replaced
          ? [{ find: /^@tauri-apps\/api\/(core|event|webview|window)$/, replacement: stand }]
          : []),
      ],
    },
    build: {
      target: ["es2022", "safari16"],
      outDir: mode === "fixture" ? "dist-host/fixture" : host ? "dist-host/host" : "dist",
      emptyOutDir: true,
      // A font or picture in a data: address would need a looser policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
      modulePreload: { polyfill: false },
    },
    server: { port: 1420, strictPort: true },
    clearScreen: false,
    test: {
      environment: "happy-dom",
      setupFiles: ["./tests/setup.ts"],
      include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"],
      css: { modules: { classNameStrategy: "non-scoped" } },
      restoreMocks: true,
    },
  };
});
