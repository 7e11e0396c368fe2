import { gzipSync } from "node:zlib";

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
