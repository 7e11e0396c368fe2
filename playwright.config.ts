import { createServer } from "node:net";
import { defineConfig } from "@playwright/test";
import { isSlow } from "./e2e/slowly";
import { findBrowser } from "./scripts/browser.mjs";

/** Settled once here; the workers and the server inherit it. */
process.env.E2E_PORT ??= String(await freePort());
process.env.CHROMIUM_PATH ??= await findBrowser();

const site = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A journey of several people with its checks in both themes, on two busy cores.
  timeout: isSlow ? 400_000 : 120_000,
  expect: {
    timeout: 10_000,
    toHaveScreenshot: { pathTemplate: "e2e/visual/pictures/{arg}{ext}" },
  },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  outputDir: ".cache/e2e-results",
  use: {
    baseURL: site,
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
    // What a worker fetches no test can hold back; the one that is about it lets it work.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--disable-background-networking",
        // Chromium's sandbox refuses root, and continuous integration is often root.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    },
  },
  webServer: {
    command: "node e2e/newsroom.mjs",
    url: `${site}/api/health/ready`,
    timeout: 300_000,
    stdout: process.env.E2E_LOG ? "pipe" : "ignore",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("no free port");
  return address.port;
}
