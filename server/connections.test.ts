import { createServer, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { connectionsOf } from "./connections";

const opened: Socket[] = [];
let server: Server;

afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy();
  server.close();
});

/** A server that answers at once, but for what it is told to hold. */
async function aServer() {
  const held: (() => void)[] = [];
  server = createServer((request, response) => {
    if (request.url === "/held") held.push(() => response.end("late"));
    else response.end("ok");
  });
  const connections = connectionsOf(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const open = async () => {
    const socket = connect(port, "127.0.0.1");
    opened.push(socket);
    let text = "";
    let isClosed = false;
    socket.on("data", (bytes) => {
      text += bytes;
    });
    socket.once("close", () => {
      isClosed = true;
    });
    await new Promise((resolve) => socket.once("connect", resolve));
    return {
      send: (words: string) => new Promise((resolve) => socket.write(words, resolve)),
      hears: (words: string) => expect.poll(() => text).toContain(words),
      ends: () => expect.poll(() => isClosed).toBe(true),
      isOpen: () => !isClosed,
    };
  };
  return { connections, open, held };
}

const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: galley.test\r\n\r\n`;

it("closes what is silent, and nothing that is used or was a moment ago", async () => {
  const { connections, open, held } = await aServer();
  const [unused, idle, busy, waiting, begun] = await Promise.all([
    open(),
    open(),
    open(),
    open(),
    open(),
  ]);
  await idle.send(ask("/"));
  await idle.hears("ok");
  await waiting.send(ask("/held"));
  await expect.poll(() => held.length).toBe(1);
  await begun.send("GET / HTTP/1.1\r\nHost: gall");
  // All five have arrived, and what they sent is read.
  await expect.poll(() => new Promise((r) => server.getConnections((_, n) => r(n)))).toBe(5);
  connections.closeSilent();
  await busy.send(ask("/"));
  await busy.hears("ok");
  connections.closeSilent();
  await Promise.all([unused.ends(), idle.ends()]);
  expect([busy, waiting, begun].map((one) => one.isOpen())).toEqual([true, true, true]);

  connections.closeSilent();
  await busy.ends();
  held[0]?.();
  await waiting.hears("late");
  await begun.send("ey.test\r\n\r\n");
  await begun.hears("ok");
  expect([waiting, begun].map((one) => one.isOpen())).toEqual([true, true]);
});
