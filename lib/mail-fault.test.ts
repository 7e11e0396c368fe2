import { createServer, type Socket } from "node:net";
import { createTransport } from "nodemailer";
import { afterEach, describe, expect, it } from "vitest";
import { faultOf } from "./mail-fault";

const servers: { close: () => void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A mail server that answers as it is told, and hangs up where it has no answer. */
async function aServer(answers: Record<string, string>): Promise<string> {
  const said: Record<string, string> = {
    EHLO: "250 here",
    MAIL: "250 ok",
    RCPT: "250 ok",
    DATA: "354 go on",
    ".": "250 taken",
    QUIT: "221 bye",
    ...answers,
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let isData = false;
    let text = "";
    socket.on("error", () => {});
    socket.write("220 mail.test\r\n");
    socket.on("data", (chunk) => {
      // A line, or a letter to its end, may come in pieces.
      text += chunk.toString();
      if (!text.endsWith(isData ? "\r\n.\r\n" : "\r\n")) return;
      const word = isData ? "." : text.slice(0, 4).trim();
      text = "";
      const answer = said[word];
      isData = word === "DATA" && answer !== undefined && answer.startsWith("354");
      if (answer) socket.write(`${answer}\r\n`);
      else socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no address");
  return `smtp://127.0.0.1:${address.port}`;
}

const mail = { from: "news@galley.test", to: "ada@mail.test", subject: "News", text: "Hello" };
const faultAt = async (url: string, change: Partial<typeof mail> = {}) =>
  createTransport(url)
    .sendMail({ ...mail, ...change })
    .then(
      () => null,
      (error: unknown) => faultOf(error),
    );

describe("faultOf", () => {
  it("is none when the mail was taken", async () => {
    expect(await faultAt(await aServer({}))).toBeNull();
  });

  it.each([
    ["nobody of that name", { RCPT: "550 5.1.1 no such user" }, 550, true],
    ["a full mailbox", { RCPT: "452 4.2.2 mailbox full" }, 452, false],
    ["grey-listed", { RCPT: "450 4.2.0 come again" }, 450, false],
    ["a mail it does not like", { ".": "554 5.7.1 no" }, 554, true],
    ["a disk that is full", { ".": "451 4.3.0 later" }, 451, false],
  ])("%s: it said no", async (_, answers, code, isForGood) => {
    expect(await faultAt(await aServer(answers))).toEqual({ kind: "refused", code, isForGood });
  });

  it("is not there, or closes: nothing was handed over", async () => {
    const gone = await aServer({});
    for (const server of servers.splice(0)) server.close();
    expect(await faultAt(gone)).toEqual({ kind: "away" });
    expect(await faultAt(await aServer({ MAIL: "421 4.3.2 closing" }))).toEqual({ kind: "away" });
  });

  it("hangs up after it was given the mail: nobody knows", async () => {
    expect(await faultAt(await aServer({ ".": "" }))).toEqual({ kind: "unknown" });
  });

  it.each([null, undefined, "x", new Error("surprise"), { code: "ETIMEDOUT" }])(
    "knows nothing of %s",
    (error) => {
      expect(faultOf(error)).toEqual({ kind: "unknown" });
    },
  );
});
