import { createServer, get, type ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { rightHeaders } from "./handed-headers";

type Header = string | string[] | undefined;

async function headersOf(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => {
    rightHeaders(response);
    answer(response);
  });
  const port = await new Promise<number>((open) => {
    server.listen(0, "127.0.0.1", () => open((server.address() as { port: number }).port));
  });
  try {
    return await new Promise<Record<string, Header>>((answered, failed) => {
      get({ port, host: "127.0.0.1" }, (response) => {
        response.resume();
        response.on("end", () => answered(response.headers));
      }).on("error", failed);
    });
  } finally {
    server.close();
  }
}

test("a file says its length, and varies by nothing", async () => {
  const headers = await headersOf((response) => {
    response.setHeader("vary", "rsc, next-router-state-tree, next-router-segment-prefetch");
    response.setHeader("x-galley-length", "5");
    response.write("files");
    response.end();
  });
  expect(headers).toMatchObject({ "content-length": "5" });
  expect(headers).not.toHaveProperty("transfer-encoding");
  expect(headers).not.toHaveProperty("vary");
  expect(headers).not.toHaveProperty("x-galley-length");
});

test("what an answer varies by stays, each once, and one that is encoded has another length", async () => {
  const headers = await headersOf((response) => {
    response.appendHeader("vary", "rsc");
    response.appendHeader("vary", "Accept-Encoding, Cookie, Accept-Encoding");
    response.setHeader("x-galley-length", "50000");
    response.setHeader("content-encoding", "gzip");
    response.writeHead(200);
    response.write("small");
    response.end();
  });
  expect(headers).toMatchObject({ vary: "Accept-Encoding, Cookie" });
  expect(headers).not.toHaveProperty("content-length");
  expect(headers).not.toHaveProperty("x-galley-length");
});
