import { readFile } from "node:fs/promises";
import { wxrHead, wxrItem, wxrTail } from "@/domain/import/site/testing";
import type { Newsroom } from "./newsroom";
import { number, say } from "./report";
import { signIn } from "./sign-in";

const posts = 10_000;
const site = "https://measured.test";

/** A WordPress export of 10,000 posts: how long it takes, and what the server holds meanwhile. */
export async function imports({ url, pid }: Newsroom): Promise<void> {
  const cookie = await signIn(url, "admin@galley.test");
  const section = await firstSection(url);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      controller.enqueue(encoder.encode(wxrHead(site)));
      for (let n = 0; n < posts; n++) controller.enqueue(encoder.encode(aPost(n, section)));
      controller.enqueue(encoder.encode(wxrTail));
      controller.close();
    },
  });
  const wish = { filename: "measured.xml", publishes: "yes", takesPictures: "no", sectionId: "" };
  const begun = performance.now();
  const sent = await fetch(`${url}/api/desk/imports?${new URLSearchParams(wish)}`, {
    method: "POST",
    headers: { cookie, origin: url },
    body,
    duplex: "half",
  } as RequestInit);
  if (sent.status !== 201) throw new Error(`the export was not taken: ${sent.status}`);
  const { id } = (await sent.json()) as { id: string };
  const memory: number[] = [];
  let page = "";
  for (;;) {
    memory.push(await residentMiB(pid));
    const shown = await fetch(`${url}/desk/imports/${id}`, { headers: { cookie } });
    page = (await shown.text()).replaceAll("<!-- -->", "");
    if (!/WordPress, (waiting|under way)/.test(page)) break;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  if (!page.includes("WordPress, done")) throw new Error("the import did not end well");
  const seconds = (performance.now() - begun) / 1_000;
  const quarter = (share: number) => memory[Math.floor((memory.length - 1) * share)] ?? 0;
  say(`\nImport of ${number(posts)} WordPress posts, published with their dates`);
  say(`  ${number(seconds, 1)} s   ${number(posts / seconds)} posts/s (aim: minutes)`);
  say(
    `  server's memory in MiB: ${[0, 0.25, 0.5, 0.75, 1].map((share) => number(quarter(share))).join(" → ")} (aim: flat)`,
  );
}

function aPost(n: number, section: string): string {
  const paragraphs = Array.from(
    { length: 12 },
    (_, i) =>
      `<!-- wp:paragraph --><p>Paragraph ${i} of post ${n}: the ferry was late again, and the <a href="https://example.com/${n}">harbour office</a> said so before noon.</p><!-- /wp:paragraph -->`,
  );
  return wxrItem(site, {
    id: n,
    title: `Measured post ${n}`,
    body: paragraphs.join("\n"),
    excerpt: `What happened on day ${n}`,
    slug: `measured-post-${n}`,
    categories: [section],
    tags: [`Measured ${n % 200}`],
  });
}

async function firstSection(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/stories?limit=1`);
  const { stories } = (await answer.json()) as {
    stories: { section: string | { name: string } }[];
  };
  const section = stories[0]?.section;
  return typeof section === "string" ? section : (section?.name ?? "");
}

async function residentMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
}
