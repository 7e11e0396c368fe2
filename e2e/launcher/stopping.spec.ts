import { Agent, get } from "node:http";
import { connect } from "node:net";
import { expect } from "@playwright/test";
import { test } from "./galley";

/** As a proxy asks: over connections that it keeps and uses again. */
function ask(address: string, agent: Agent): Promise<"answered" | "refused" | string> {
  return new Promise((resolve) => {
    const failed = ({ code = "" }: NodeJS.ErrnoException) =>
      resolve(code === "ECONNREFUSED" ? "refused" : `dropped: ${code}`);
    const request = get(address, { agent }, (answer) => {
      answer.on("error", failed);
      answer.on("end", () => resolve(answer.statusCode === 200 ? "answered" : "failed"));
      answer.resume();
    });
    request.on("error", failed);
  });
}

test("a stop drops no request, and waits for nobody who asks for nothing", async ({ start }) => {
  const galley = start({ DEMO: "1" });
  const site = await galley.address();
  const addresses = ["/", "/search?q=bus", "/api/stories?limit=50", "/feed.xml", "/sign-in"];
  for (const path of addresses) expect((await fetch(site + path)).status).toBe(200);
  const { hostname, port } = new URL(site);
  const inAdvance = connect(Number(port), hostname);
  await new Promise((resolve) => inAdvance.once("connect", resolve));
  const agent = new Agent({ keepAlive: true, maxSockets: 24 });
  const answers: string[] = [];
  const asking = Array.from({ length: 24 }, async (_, client) => {
    for (let turn = client; answers.at(-1) !== "refused"; turn++)
      answers.push(await ask(site + addresses[turn % addresses.length], agent));
  });
  await expect.poll(() => answers.length, { timeout: 60_000 }).toBeGreaterThan(100);
  const began = performance.now();
  const ended = galley.stop();
  await Promise.all(asking);
  expect(await ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(30_000);
  expect(new Set(answers)).toEqual(new Set(["answered", "refused"]));
});
