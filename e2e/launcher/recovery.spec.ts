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

test("killed while readers post, every comment that was acknowledged is there once", async ({
  start,
  dataDir,
}) => {
  test.skip(process.platform !== "linux", "finds the processes to kill in /proc");
  const first = start({ DEMO: "1" });
  const site = await first.address();
  const database = postgres((await join({ dataDir })).url, { max: 1 });
  const [story] = await database<{ id: string; slug: string }[]>`
    select story_id as id, slug from published_stories where comment_mode = 'open' limit 1`;
  // Whoever speaks for the newsroom may speak often here: it is about what is kept.
  await database`insert into comment_policies (number, policy)
    select max(number) + 1, '{"gapSeconds": 1, "perMinute": 20, "perHour": 600}'
    from comment_policies`;
  await database.end();
  const accounts = ["reader", "writer", "moderator", "editor", "admin"];
  const acknowledged: string[] = [];
  let isGone = false;
  const posting = accounts.map(async (name) => {
    const cookie = await cookieOf(site, `${name}@galley.test`);
    for (let nth = 0; !isGone; nth++) {
      const answer = await fetch(`${site}/api/stories/${story?.slug}/comments`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: site, cookie },
        body: JSON.stringify({ body: `What ${name} has to say, part ${nth}.` }),
      });
      if (answer.status === 201) acknowledged.push(((await answer.json()) as { id: string }).id);
    }
  });
  const over = Promise.allSettled(posting);
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(12);
  await first.killEverything(dataDir);
  isGone = true;
  await over;

  await start({ DEMO: "1" }).address();
  const after = postgres((await join({ dataDir })).url, { max: 1 });
  const [kept] = await after<{ whole: number; shown: number; tally: number }[]>`
    select (select count(*)::int from comments c
        join comment_revisions r on r.comment_id = c.id and r.body = c.body
        join events e on e.subject_id = c.id and e.verb = 'comment.posted'
        where c.id = any (${acknowledged}::uuid[])) as whole,
      (select count(*)::int from comments where story_id = ${story?.id ?? ""}
        and status in ('NONE', 'APPROVED')) as shown,
      (select comments from story_tallies where story_id = ${story?.id ?? ""}) as tally`;
  await after.end();
  expect(kept?.whole).toBe(acknowledged.length);
  expect(kept?.tally).toBe(kept?.shown);
});

async function cookieOf(site: string, email: string): Promise<string> {
  const answer = await fetch(`${site}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: site },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

/** Somebody at the desk who speaks to the server as the editor's page does. */
async function anEditor(site: string) {
  const cookie = await cookieOf(site, "editor@galley.test");
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
  await expect.poll(() => acknowledged, { timeout: 60_000 }).toBeGreaterThan(20);
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
