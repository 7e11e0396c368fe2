import { describe, expect, it } from "vitest";
import { lookUpEmbed } from "./commands";

const answering = (body: string) => async (url: string) => {
  asked.push(url);
  const bytes = new Uint8Array(new TextEncoder().encode(body));
  return { ok: true as const, bytes, type: "application/json", url };
};
const asked: string[] = [];
const address = "https://youtu.be/abcdefghijk";

describe("lookUpEmbed", () => {
  it("asks the provider, and takes words from it but never its HTML", async () => {
    const title = "Locks\u202e of the river";
    const body = JSON.stringify({ title, author_name: "A boater", html: "<script>" });
    expect(await lookUpEmbed(address, answering(body))).toEqual({
      ok: true,
      url: address,
      title: "Locks of the river",
      author: "A boater",
    });
    expect(new URL(asked[0] ?? "").searchParams.get("url")).toBe(address);
    expect(asked[0]).toMatch(/^https:\/\/www\.youtube\.com\/oembed\?/);
  });

  it.each(["", "null", "[]", '{"title": 7}', "<html>"])(
    "makes a card of the address alone if the answer is %j",
    async (body) => {
      expect(await lookUpEmbed(address, answering(body))).toMatchObject({ ok: true, title: "" });
    },
  );

  it("makes one too if there is no answer, and asks nobody about other addresses", async () => {
    const silent = async () => ({ ok: false as const, reason: "tooSlow" as const });
    expect(await lookUpEmbed(address, silent)).toMatchObject({ ok: true, author: "" });
    const before = asked.length;
    expect(await lookUpEmbed("https://evil.test/a", answering("{}"))).toMatchObject({
      reason: "unknown",
    });
    expect(asked.length).toBe(before);
  });
});
