import { describe, expect, it } from "vitest";
import { getPublicPoll } from "./queries";
import { takeVote } from "./taking";
import { publishPoll } from "./testing";
import { newBrowserId, readVoterCookie } from "./voter";

const nobody = { accountId: null, browserId: null };

/** As it comes over the wire from a browser that holds no cookie. */
async function send(
  pollId: string,
  option: string,
  { headers = {}, asForm = false }: { headers?: Record<string, string>; asForm?: boolean } = {},
): Promise<string | null> {
  const body = asForm ? new URLSearchParams({ option }).toString() : JSON.stringify({ option });
  const type = asForm ? "application/x-www-form-urlencoded" : "application/json";
  const request = new Request("http://galley/", {
    method: "POST",
    headers: { "content-type": type, "user-agent": "Firefox/140", ...headers },
    body,
  });
  const taken = await takeVote(request, pollId, nobody);
  if (taken instanceof Response) throw new Error(`refused: ${taken.status}`);
  return readVoterCookie(/=([^;]+)/.exec(taken.cookie ?? "")?.[1]);
}

const total = async (id: string) => (await getPublicPoll(id, null))?.total;
const page = { "sec-fetch-mode": "navigate" };

describe("a first vote that is sent again", () => {
  it("is one voter by its key, at once or later, and moves like any other vote", async () => {
    const { id, yes, no } = await publishPoll();
    const headers = { "idempotency-key": newBrowserId() };
    const twins = await Promise.all(Array.from({ length: 6 }, () => send(id, yes, { headers })));
    expect(new Set([...twins, await send(id, yes, { headers })]).size).toBe(1);
    expect(await send(id, no, { headers })).toBe(twins[0]);
    expect(await total(id)).toBe(1);
  });

  it("with another key, without one, or with what is none, is another voter", async () => {
    const { id, yes } = await publishPoll();
    const keys = [newBrowserId(), newBrowserId(), undefined, undefined, "short", "short"];
    const voters = new Set<string | null>();
    for (const key of keys)
      voters.add(await send(id, yes, { headers: key ? { "idempotency-key": key } : {} }));
    expect(voters.size).toBe(keys.length);
    expect(await total(id)).toBe(keys.length);
  });

  it("tells nobody the voter: the cookie is not the key", async () => {
    const { id, yes } = await publishPoll();
    const key = newBrowserId();
    expect(await send(id, yes, { headers: { "idempotency-key": key } })).not.toBe(key);
  });

  it("a form that was clicked twice is one; another choice, browser or network is another", async () => {
    const { id, yes, no } = await publishPoll();
    const click = (option: string, headers = {}) =>
      send(id, option, { asForm: true, headers: { ...page, ...headers } });
    await Promise.all([click(yes), click(yes), click(yes)]);
    expect(await total(id)).toBe(1);
    await click(no);
    await click(yes, { "user-agent": "Chrome/140" });
    await click(yes, { "x-galley-peer": "198.51.100.7" });
    expect(await total(id)).toBe(4);
  });

  it("programs may send the same form for as many people as they like", async () => {
    const { id, yes } = await publishPoll();
    await send(id, yes, { asForm: true });
    await send(id, yes, { asForm: true });
    expect(await total(id)).toBe(2);
  });
});
