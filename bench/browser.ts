import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../scripts/browser.mjs";

export async function inChromium<T>(
  act: (browser: Browser) => Promise<T>,
  flags: string[] = [],
): Promise<T> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      "--disable-background-networking",
      // Chromium's sandbox refuses root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...flags,
    ],
  });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}
