import { once } from "node:events";
import { Agent, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answerInTime } from "./patience";

let server: Server;
/** What the slow handlers wait for, as for a database that says nothing. */
let wake: () => void;
let over: Promise<unknown>[];

beforeEach(async () => {
  over = [];
  const asleep = new Promise<void>((resolve) => {
    wake = resolve;
  });
  server = createServer((asked, response) => {
    const { pathname } = new URL(asked.url ?? "", "http://galley");
    answerInTime(asked, response, pathname, 40);
    const answer = async () => {
      if (!pathname.endsWith("/quick")) await asleep;
      response.setHeader("set-cookie", "late=1");
      response.writeHead(200);
      await new Promise((done) => response.end(`of ${pathname}`, () => done(null)));
    };
    over.push(answer());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => server.close());

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

async function ask(path: string, { method = "GET", type = "" } = {}) {
  const { port } = server.address() as AddressInfo;
  const headers = type ? { "content-type": type } : {};
  const sent = request({ host: "127.0.0.1", port, path, method, headers, agent });
  sent.end();
  const [answer] = await once(sent, "response");
  let body = "";
  for await (const part of answer) body += part;
  return { status: answer.statusCode, headers: answer.headers, body };
}

const vote = "/api/polls/1/votes";

it("a page that does not come is answered in the newsroom's words, with a way to try again", async () => {
  const { status, headers, body } = await ask("/search?q=ferry");
  expect(status).toBe(503);
  expect(headers["retry-after"]).toBe("10");
  expect(headers["cache-control"]).toBe("no-store");
  expect(body).toContain("<h1>This page could not be made just now</h1>");
  expect(body).toContain(">Try again</a>");
});

it("whoever sent something learns that it may have arrived, and that it counts once", async () => {
  const told = "it is not certain whether what you sent has arrived";
  const program = await ask(vote, { method: "POST", type: "application/json" });
  expect(program.status).toBe(503);
  expect(program.headers["content-type"]).toBe("application/problem+json");
  expect(JSON.parse(program.body).detail).toContain(told);
  const form = await ask(vote, { method: "POST", type: "application/x-www-form-urlencoded" });
  expect(form.status).toBe(503);
  expect(form.headers["content-type"]).toContain("text/html");
  expect(form.body).toContain(told);
  expect(form.body).not.toContain(">Try again</a>");
});

it("what is made of it later goes nowhere, and the connection serves the next request", async () => {
  const { headers } = await ask("/");
  expect(headers["set-cookie"]).toBeUndefined();
  wake();
  await Promise.all(over);
  expect(await ask("/quick")).toMatchObject({ status: 200, body: "of /quick" });
});

it.each([
  "/desk/stories",
  "/api/desk/imports",
  "/api/uploads",
  "/media/1/828.avif",
  "/api/polls/1/live",
])("%s may take its time", async (path) => {
  setTimeout(wake, 120);
  expect(await ask(path)).toMatchObject({ status: 200, body: `of ${path}` });
});
