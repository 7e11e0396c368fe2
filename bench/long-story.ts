import postgres from "postgres";
import * as Y from "yjs";
import { newDocument, openDocument, writeContent } from "@/domain/story/together/document";
import type { Newsroom } from "./newsroom";
import { signIn } from "./sign-in";

export const blocks = 400;
const wordsPerBlock = 25;
export const words = blocks * wordsPerBlock;

const vocabulary = "the lock gate water river keeper paint winter council and of in to was".split(
  " ",
);

/** Speaks to the server as an editor's page does. */
export async function deskSession({ url }: Newsroom) {
  const headers = { cookie: await signIn(url), origin: url, "content-type": "application/json" };
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const sync = async (id: string, update: Uint8Array, vector: Uint8Array): Promise<Uint8Array> => {
    const body = JSON.stringify({ update: encode(update), vector: encode(vector) });
    const answer = await fetch(`${url}/api/desk/stories/${id}/sync`, {
      method: "POST",
      headers,
      body,
    });
    if (!answer.ok) throw new Error(`saving answered ${answer.status}`);
    return Buffer.from(((await answer.json()) as { update: string }).update, "base64");
  };
  return { cookie: headers.cookie, sync };
}

/** Makes a draft of the demo newsroom 10,000 words long. */
export async function writeLongStory(newsroom: Newsroom) {
  const sql = postgres(newsroom.databaseUrl, { max: 1 });
  const [draft] = await sql<
    { id: string }[]
  >`select id from stories where status = 'draft' limit 1`;
  await sql.end();
  const id = draft?.id ?? "";
  const { cookie, sync } = await deskSession(newsroom);
  const empty = Y.encodeStateVector(newDocument());
  const document = openDocument(await sync(id, new Uint8Array(), empty));
  const before = Y.encodeStateVector(document);
  const sentence = (n: number) =>
    Array.from(
      { length: wordsPerBlock - 1 },
      (_, k) => vocabulary[(n * 7 + k * 3) % vocabulary.length],
    ).join(" ");
  const content = Array.from({ length: blocks }, (_, n) => ({
    type: n % 12 ? "paragraph" : "heading",
    ...(n % 12 === 0 && { attrs: { level: 2 } }),
    content: [{ type: "text", text: `${n} ${sentence(n)}` }],
  }));
  writeContent(document, { doc: { type: "doc", content } });
  await sync(id, Y.encodeStateAsUpdate(document, before), Y.encodeStateVector(document));
  return { id, document, cookie, sync, empty };
}
