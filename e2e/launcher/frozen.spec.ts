import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { freezeDatabase, test } from "./galley";

type Poll = { total: number; options: { id: string }[]; status: string; kind: string };

async function aQuestion(site: string) {
  const { stories } = (await (await fetch(`${site}/api/stories?limit=50`)).json()) as {
    stories: { slug: string; poll: string | null }[];
  };
  for (const { slug, poll: id } of stories) {
    const poll = id && ((await (await fetch(`${site}/api/polls/${id}`)).json()) as Poll);
    if (poll && poll.status === "open" && poll.kind === "single" && poll.total !== null)
      return { id, slug, poll };
  }
  throw new Error("the demo has no open question whose result is shown");
}

test("while the database says nothing readers read what is kept, and are told in time; a vote sent again counts once", async ({
  start,
  dataDir,
}) => {
  test.skip(process.platform !== "linux", "finds the processes to freeze in /proc");
  const site = await start({ DEMO: "1" }).address();
  const { id, slug, poll } = await aQuestion(site);
  const key = randomUUID();
  const vote = () =>
    fetch(`${site}/api/polls/${id}/votes`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: site, "idempotency-key": key },
      body: JSON.stringify({ option: poll.options[0]?.id }),
    });
  const kept = await (await fetch(`${site}/stories/${slug}`)).text();

  const frozen = freezeDatabase(dataDir);
  const began = performance.now();
  try {
    const asked = [vote(), fetch(`${site}/search?q=ferry`)] as const;
    expect(await (await fetch(`${site}/stories/${slug}`)).text()).toBe(kept);
    const [cast, search] = await Promise.all(asked);
    expect(performance.now() - began).toBeLessThan(15_000);
    for (const answer of [cast, search]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("10");
    }
    expect((await cast.json()).detail).toContain("not certain whether what you sent has arrived");
    expect(await search.text()).toContain("could not be made just now");
  } finally {
    frozen.wake();
  }

  expect((await vote()).status).toBe(200);
  await expect
    .poll(async () => ((await (await fetch(`${site}/api/polls/${id}`)).json()) as Poll).total)
    .toBe(poll.total + 1);
  expect((await fetch(`${site}/search?q=ferry`)).status).toBe(200);
});
