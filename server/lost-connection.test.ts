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
