import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // Under test there is no React server bundler to satisfy.
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    include: ["{app,domain,lib,db,server,components,scripts,jobs}/**/*.test.ts"],
    globalSetup: ["./db/testing/global-setup.ts"],
    // Each worker has a database of its own, cloned from a migrated template.
    setupFiles: ["./db/testing/setup.ts"],
    // Stories of many turns, each with a database, on a machine that does other things as well.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
  },
});
