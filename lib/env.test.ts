import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const least = { DATABASE_URL: "postgres://a:b@127.0.0.1/galley", AUTH_SECRET: "s".repeat(32) };

describe("readEnv", () => {
  it("needs a database and a secret, and has a default for the rest", () => {
    expect(readEnv(least)).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      GALLEY_DATA_DIR: ".data",
      SITE_URL: "http://127.0.0.1:3000",
      TRUSTED_PROXY_HOPS: 0,
      DEMO: false,
    });
  });

  it("takes an empty variable as one that is not set", () => {
    expect(readEnv({ ...least, PORT: "", SITE_URL: "", SMTP_URL: "" }).PORT).toBe(3000);
  });

  it("makes no demo of a database of one's own", () => {
    expect(readEnv({ ...least, DEMO: "1" }).DEMO).toBe(false);
    expect(readEnv({ ...least, DEMO: "1", GALLEY_EMBEDDED: "1" }).DEMO).toBe(true);
    expect(readEnv({ ...least, GALLEY_EMBEDDED: "1" }).DEMO).toBe(false);
  });

  it("keeps the origin of the site's address and no more", () => {
    const { SITE_URL } = readEnv({ ...least, SITE_URL: "https://news.example/path?x=1" });
    expect(SITE_URL).toBe("https://news.example");
  });

  it.each([
    [{ PORT: "abc" }, "PORT takes a whole number from 0 to 65535."],
    [{ PORT: "70000" }, "PORT takes a whole number from 0 to 65535."],
    [{ PORT: "80.5" }, "PORT takes a whole number from 0 to 65535."],
    [{ PORT: "0x50" }, "PORT takes a whole number from 0 to 65535."],
    [{ PORT: " " }, "PORT takes a whole number from 0 to 65535."],
    [{ TRUSTED_PROXY_HOPS: "1e0" }, "TRUSTED_PROXY_HOPS takes a whole number from 0 to 10."],
    [{ MAIL_FROM: "newsroom" }, "MAIL_FROM takes an e-mail address."],
    [{ DEMO: "yes" }, "DEMO takes 0 or 1."],
    [{ CHALLENGE: "captcha" }, "CHALLENGE takes none, work or turnstile."],
    [{ CHALLENGE: "turnstile" }, "TURNSTILE_SITE_KEY must be set when CHALLENGE is turnstile."],
    [
      { CHALLENGE: "turnstile", TURNSTILE_SITE_KEY: "a key" },
      "TURNSTILE_SECRET must be set when CHALLENGE is turnstile.",
    ],
    [{ TRUSTED_PROXY_HOPS: "-1" }, "TRUSTED_PROXY_HOPS takes a whole number from 0 to 10."],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET takes at least 32 random characters."],
    [{ AUTH_SECRET: undefined }, "AUTH_SECRET must be set."],
    [{ DATABASE_URL: undefined }, "DATABASE_URL must be set."],
    [
      { DATABASE_URL: "mysql://a@b/c" },
      "DATABASE_URL takes an address such as postgres://user:password@host:5432/galley.",
    ],
    [{ SITE_URL: "news.example" }, "SITE_URL takes an address such as https://news.example."],
    [
      { SMTP_URL: "http://mail" },
      "SMTP_URL takes an address such as smtps://user:password@mail.example:465.",
    ],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL takes silent, error, warn, info or debug."],
  ])("answers %o with one sentence", (bad, sentence) => {
    expect(() => readEnv({ ...least, ...bad })).toThrow(new Error(sentence));
  });

  it("never repeats a value, which may be a secret", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, maxLength: 31 }), (value) => {
        try {
          readEnv({ ...least, AUTH_SECRET: value, SMTP_URL: value });
        } catch (error) {
          expect((error as Error).message).not.toContain(value);
        }
      }),
    );
  });
});
