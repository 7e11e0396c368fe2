import { expect } from "@playwright/test";
import postgres from "postgres";
import { start as join } from "@/scripts/postgres.mjs";
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
