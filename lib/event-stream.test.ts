import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { eventStream } from "./event-stream";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function listening(mayListen: () => Promise<boolean>) {
  let isStopped = false;
  const { body } = eventStream({
    signal: new AbortController().signal,
    mayListen,
    begin: async (tell) => {
      tell("change", { verb: "saved" });
      return () => {
        isStopped = true;
      };
    },
  });
  const reader = body?.getReader();
  const read = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toBe("retry: 2000\n\n");
  expect(await read()).toContain("event: change");
  return { read, isStopped: () => isStopped };
}

it("goes on while whoever listens may", async () => {
  const { read, isStopped } = await listening(async () => true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await read()).toBe(":\n\n");
  expect(isStopped()).toBe(false);
});

it.each([
  ["may not any more", async () => false],
  ["cannot be asked about", () => Promise.reject(new Error("the database is away"))],
])("ends once they %s", async (_, mayListen) => {
  const { read, isStopped } = await listening(mayListen);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await read()).toBe("");
  expect(isStopped()).toBe(true);
});
