import { expect } from "@playwright/test";
import postgres from "postgres";
import * as Y from "yjs";
import { start as join } from "@/scripts/postgres.mjs";
import { demoPassword } from "../pages/account";
import { test } from "./galley";

type Poll = { id: string; options: { id: string }[]; total: number };

const readPoll = async (site: string, id: string): Promise<Poll> =>
  (await fetch(`${site}/api/polls/${id}`)).json();

/** One of the demo newsroom's, whose numbers are not hidden. */
async function anOpenPoll(site: string, dataDir: string): Promise<Poll> {
  const database = postgres((await join({ dataDir })).url, { max: 1 });
  const [row] = await database<{ id: string }[]>`
    select id from polls where status = 'open' and results = 'always' limit 1`;
  await database.end();
  if (!row) throw new Error("the demo newsroom has no open poll");
  return readPoll(site, row.id);
}

const vote = (site: string, poll: Poll) =>
  fetch(`${site}/api/polls/${poll.id}/votes`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: site },
    body: JSON.stringify({ option: poll.options[0]?.id }),
  });

test("after a power cut every vote that was acknowledged is there", async ({ start, dataDir }) => {
  test.skip(process.platform !== "linux", "finds the processes to kill in /proc");
  const first = start({ DEMO: "1" });
  const site = await first.address();
  const poll = await anOpenPoll(site, dataDir);
  for (let voter = 0; voter < 10; voter++) expect((await vote(site, poll)).status).toBe(200);
  await first.killEverything(dataDir);

  const again = await start({ DEMO: "1" }).address();
  expect((await readPoll(again, poll.id)).total).toBe(poll.total + 10);
  expect((await vote(again, poll)).status).toBe(200);
});

/** Somebody at the desk who speaks to the server as the editor's page does. */
async function anEditor(site: string) {
  const answer = await fetch(`${site}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: site },
    body: JSON.stringify({ email: "editor@galley.test", password: demoPassword }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const sync = async (id: string, document: Y.Doc, known?: Uint8Array): Promise<Uint8Array> => {
    const update = known ? Y.encodeStateAsUpdate(document, known) : new Uint8Array();
    const vector = Y.encodeStateVector(document);
    const synced = await fetch(`${site}/api/desk/stories/${id}/sync`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: site, cookie },
      body: JSON.stringify({ update: encode(update), vector: encode(vector) }),
    });
    if (!synced.ok) throw new Error(`sync answered ${synced.status}`);
    return Buffer.from((await synced.json()).update, "base64");
  };
  return { sync };
}

test("killed while somebody saves, every text that was acknowledged is there", async ({
  start,
  dataDir,
}) => {
  test.skip(process.platform !== "linux", "finds the processes to kill in /proc");
  const first = start({ DEMO: "1" });
  const site = await first.address();
  const database = postgres((await join({ dataDir })).url, { max: 1 });
  const [draft] = await database<{ id: string }[]>`
    select id from stories where status = 'draft' limit 1`;
  await database.end();
  const id = draft?.id ?? "";
  const { sync } = await anEditor(site);
  const document = new Y.Doc();
  Y.applyUpdate(document, await sync(id, document));
  const standfirst = document.getText("standfirst");
  let acknowledged = 0;
  let isGone = false;
  const saving = (async () => {
    while (!isGone) {
      const known = Y.encodeStateVector(document);
      standfirst.delete(0, standfirst.length);
      standfirst.insert(0, `Take ${acknowledged + 1}`);
      await sync(id, document, known);
      acknowledged++;
    }
  })().catch(() => {});
  await expect.poll(() => acknowledged).toBeGreaterThan(20);
  await first.killEverything(dataDir);
  isGone = true;
  await saving;

  const again = await start({ DEMO: "1" }).address();
  const kept = new Y.Doc();
  Y.applyUpdate(kept, await (await anEditor(again)).sync(id, kept));
  // One more may have been saved than was acknowledged, never one less.
  const possible = [`Take ${acknowledged}`, `Take ${acknowledged + 1}`];
  expect(possible).toContain(kept.getText("standfirst").toString());
});
