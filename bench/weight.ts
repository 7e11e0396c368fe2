import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";

export type Weight = { html: number; javascript: number; scripts: number };

/** Bytes, gzip, that an anonymous reader's browser loads for a page: its HTML and every script file. */
export async function weigh(url: string): Promise<Weight> {
  const html = await (await fetch(url)).text();
  const addresses = new Set(
    [...html.matchAll(/<script\b[^>]*>/g)]
      .map(([tag]) => tag)
      // Browsers that know modules skip these.
      .filter((tag) => !/\bnomodule\b/i.test(tag))
      .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []),
  );
  let javascript = 0;
  for (const address of addresses) {
    const script = await fetch(new URL(address.replaceAll("&amp;", "&"), url));
    javascript += gzipSync(Buffer.from(await script.arrayBuffer()), { level: 9 }).length;
  }
  return { html: gzipSync(html, { level: 9 }).length, javascript, scripts: addresses.size };
}

const kinds = { document: "html", stylesheet: "css", script: "script", font: "font" } as const;
export type Loaded = Record<"html" | "css" | "script" | "font" | "image", number>;

/** What a phone really fetches for a page, scrolled nowhere: text as gzip makes it, the rest as it is. */
export async function weighLoaded(browser: Browser, url: string): Promise<Loaded> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const weight: Loaded = { html: 0, css: 0, script: 0, font: 0, image: 0 };
  const bodies: Promise<void>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    const kind = type === "image" ? "image" : kinds[type as keyof typeof kinds];
    if (!kind) return;
    const isText = kind !== "font" && kind !== "image";
    bodies.push(
      response.body().then((body) => {
        weight[kind] += isText ? gzipSync(body, { level: 9 }).length : body.length;
      }),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await Promise.all(bodies);
  await page.close();
  return weight;
}
