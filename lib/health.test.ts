import { afterEach, describe, expect, it } from "vitest";
import { disconnect } from "@/db/client";
import { whyNotReady } from "./health";

const draining = Symbol.for("galley.draining");
const globals = globalThis as unknown as Record<symbol, boolean | undefined>;
const address = process.env.DATABASE_URL;

afterEach(async () => {
  globals[draining] = undefined;
  process.env.DATABASE_URL = address;
  await disconnect();
});

describe("whyNotReady", () => {
  it("has no reason while the database answers", async () => {
    expect(await whyNotReady()).toBeNull();
  });

  it("says so while the server drains", async () => {
    globals[draining] = true;
    expect(await whyNotReady()).toBe("draining");
  });

  it("says so while the database is away, and is ready again when it is back", async () => {
    process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
    await disconnect();
    expect(await whyNotReady()).toBe("the database is away");
    process.env.DATABASE_URL = address;
    await disconnect();
    expect(await whyNotReady()).toBeNull();
  });
});
