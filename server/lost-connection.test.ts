import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

/** In a process of its own, which may end of it. */
async function run(...lines: string[]): Promise<{ code: number; said: string }> {
  const script = [
    'import postgres from "postgres";',
    'import { outliveLostConnections } from "./server/lost-connection.ts";',
    ...lines,
  ].join("\n");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return { code, said };
}

/** The backend of a connection that is held is ended, and the connection is used once more. */
const loseConnection = [
  "const address = process.env.DATABASE_URL;",
  "let close; const closed = new Promise((done) => { close = done; });",
  "const sql = postgres(address, { max: 1, onclose: () => close() });",
  "const other = postgres(address, { max: 1 });",
  "const held = await sql.reserve();",
  "const [{ pid }] = await held`select pg_backend_pid() as pid`;",
  'await other.unsafe("select pg_terminate_backend($1)", [pid]);',
  "await closed;",
  "void held`select 1`.catch(() => {});",
  "const [{ still }] = await other`select 'answers' as still`;",
  "process.stdout.write(still);",
  "process.exit(0);",
];

describe("a connection lost between two writes of the driver", () => {
  it("does not end the process", async () => {
    expect(await run("outliveLostConnections();", ...loseConnection)).toEqual({
      code: 0,
      said: "answers",
    });
  });

  it("would end it otherwise: when this fails, the driver is mended and this file can go", async () => {
    expect((await run(...loseConnection)).code).not.toBe(0);
  });

  it("is the only thing that is outlived", async () => {
    const fault = [
      "outliveLostConnections();",
      'setTimeout(() => { throw new TypeError("other"); });',
    ];
    expect((await run(...fault)).code).toBe(1);
  });
});

/** What the driver itself asks of each new connection is cancelled, as a server that ends does. */
const cancelWhoAsksForTypes = [
  'import net from "node:net";',
  "const address = new URL(process.env.DATABASE_URL);",
  "const before = { host: address.hostname, port: Number(address.port) };",
  "const proxy = net.createServer((client) => {",
  "  const server = net.connect(before);",
  '  for (const end of [client, server]) end.on("error", () => {});',
  "  server.pipe(client);",
  '  const why = Buffer.from("SFATAL\\0C57P01\\0Mending\\0\\0");',
  '  const fault = Buffer.concat([Buffer.from("E\\0\\0\\0"), Buffer.from([4 + why.length]), why]);',
  '  const ready = Buffer.from("Z\\0\\0\\0\\x05I");',
  "  const cancel = () => client.write(Buffer.concat([fault, ready]));",
  '  client.on("data", (said) => said.includes("typarray") ? cancel() : server.write(said));',
  "});",
  'await new Promise((done) => proxy.listen(0, "127.0.0.1", done));',
  "address.port = String(proxy.address().port);",
  "process.env.DATABASE_URL = address.href;",
];
const askOnce = [
  "const [{ still }] = await sql`select 'answers' as still`;",
  "process.stdout.write(still);",
  "process.exit(0);",
];

describe("a connection lost while it opens", () => {
  it("cannot end the process: nothing is asked then but to open it", async () => {
    const ours = ['const { sql } = (await import("./db/client.ts")).pool();', ...askOnce];
    expect(await run(...cancelWhoAsksForTypes, ...ours)).toEqual({ code: 0, said: "answers" });
  });

  it("would end it otherwise: when this fails, the driver is mended and db/arrays.ts can go", async () => {
    const bare = ["const sql = postgres(process.env.DATABASE_URL);", ...askOnce];
    expect((await run(...cancelWhoAsksForTypes, ...bare)).code).not.toBe(0);
  });
});
