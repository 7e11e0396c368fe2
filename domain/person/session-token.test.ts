import { encode } from "next-auth/jwt";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { sessionCookie } from "./cookie";
import { readSessionToken, sessionIn } from "./session-token";

const secret = env().AUTH_SECRET;
const name = sessionCookie();
const minted = (token: object, more: object = {}) => encode({ token, secret, salt: name, ...more });

const flipped = (token: string, at: number) =>
  token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);

describe("a session token", () => {
  it("made by the framework names its session", async () => {
    const sid = v7();
    const token = await minted({ sid });
    expect(await readSessionToken(token)).toBe(sid);
    expect(await sessionIn(`theme=dark; ${name}=${token}; other=1`)).toBe(sid);
  });

  it("changed in any place names none", async () => {
    const token = await minted({ sid: v7() });
    // The last letter of each part may hold bits that mean nothing: every other one counts.
    const ends = [...token.matchAll(/\.|$/g)].map(({ index }) => index - 1);
    for (let at = 0; at < token.length; at++)
      if (token[at] !== "." && !ends.includes(at))
        expect(await readSessionToken(flipped(token, at)), `letter ${at}`).toBeNull();
  });

  it("cut short, or with parts of another, names none", async () => {
    const [one, two] = [await minted({ sid: v7() }), await minted({ sid: v7() })];
    for (const end of [0, 1, 40, one.length - 22, one.length - 2])
      expect(await readSessionToken(one.slice(0, end))).toBeNull();
    for (let part = 2; part < 5; part++) {
      const mixed = one.split(".").map((own, at) => (at === part ? two.split(".")[at] : own));
      expect(await readSessionToken(mixed.join("."))).toBeNull();
    }
    expect(await readSessionToken(`${one}.`)).toBeNull();
  });

  it("with another secret, under another name or past its time names none", async () => {
    const sid = v7();
    expect(await readSessionToken(await minted({ sid }, { secret: `not ${secret}` }))).toBeNull();
    expect(await readSessionToken(await minted({ sid }, { salt: `${name}.0` }))).toBeNull();
    const brief = await minted({ sid }, { maxAge: 60 });
    const at = (seconds: number) => new Date(Date.now() + seconds * 1_000);
    expect(await readSessionToken(brief, at(70))).toBe(sid);
    expect(await readSessionToken(brief, at(80))).toBeNull();
  });

  it("without a session in it names none, nor does one that says it is not sealed", async () => {
    expect(await readSessionToken(await minted({ name: "Robin" }))).toBeNull();
    expect(await readSessionToken(await minted({ sid: "1 or 1" }))).toBeNull();
    const said = (header: object, payload: object) =>
      [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
    const exp = Math.floor(Date.now() / 1_000) + 60;
    const [none, payload] = said({ alg: "none" }, { sid: v7(), exp });
    expect(await readSessionToken(`${none}.${payload}.`)).toBeNull();
    expect(await readSessionToken(`${none}..${payload}.${payload}.${payload}`)).toBeNull();
  });
});
