import postgres from "postgres";
import * as Y from "yjs";
import {
  newDocument,
  openDocument,
  readContent,
  writeContent,
} from "@/domain/story/together/document";
import type { Newsroom } from "./newsroom";
import { number, percentile, say } from "./report";
import { signIn } from "./sign-in";

const blocks = 400;
const wordsPerBlock = 25;
const saves = 100;

/** What autosave costs in a story of 10,000 words, from the request to its acknowledgement. */
export async function writing({ url, databaseUrl }: Newsroom): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1 });
  const [draft] = await sql<
    { id: string }[]
  >`select id from stories where status = 'draft' limit 1`;
  await sql.end();
  const headers = { cookie: await signIn(url), origin: url, "content-type": "application/json" };
  const address = `${url}/api/desk/stories/${draft?.id}/sync`;
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const sync = async (update: Uint8Array, vector: Uint8Array): Promise<Uint8Array> => {
    const body = JSON.stringify({ update: encode(update), vector: encode(vector) });
    const answer = await fetch(address, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`saving answered ${answer.status}`);
    return Buffer.from(((await answer.json()) as { update: string }).update, "base64");
  };

  const empty = Y.encodeStateVector(newDocument());
  const document = openDocument(await sync(new Uint8Array(), empty));
  const known = () => Y.encodeStateVector(document);
  let before = known();
  const content = Array.from({ length: blocks }, (_, n) => ({
    type: n % 12 ? "paragraph" : "heading",
    ...(n % 12 === 0 && { attrs: { level: 2 } }),
    content: [{ type: "text", text: `${n} ${"lorem ".repeat(wordsPerBlock - 1)}`.trim() }],
  }));
  writeContent(document, { doc: { type: "doc", content } });
  await sync(Y.encodeStateAsUpdate(document, before), known());

  const times: number[] = [];
  for (let n = 0; n < saves; n++) {
    before = known();
    const paragraph = document.getXmlFragment("body").get(1 + (n % 11)) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(3, "typed ");
    const update = Y.encodeStateAsUpdate(document, before);
    const start = performance.now();
    await sync(update, known());
    if (n >= 10) times.push(performance.now() - start);
  }
  const later = openDocument(await sync(new Uint8Array(), empty));
  const isWhole = JSON.stringify(readContent(later)) === JSON.stringify(readContent(document));
  say(
    `\nAutosave in a story of ${number(blocks * wordsPerBlock)} words and ${blocks} blocks, ${times.length} saves`,
  );
  say(
    `  p50 ${number(percentile(times, 0.5), 1)} ms   p95 ${number(percentile(times, 0.95), 1)} ms (aim 60)   every word there afterwards: ${isWhole}`,
  );
}
