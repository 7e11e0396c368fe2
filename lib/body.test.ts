import { describe, expect, it } from "vitest";
import { readBody } from "./body";

const request = (body: BodyInit, type?: string) =>
  new Request("http://galley.test/", {
    method: "POST",
    body,
    ...(type && { headers: { "content-type": type } }),
  });
const read = (...given: Parameters<typeof request>) =>
  readBody(request(...given), { maxBytes: 64 });
const status = async (...given: Parameters<typeof request>) => {
  const body = await read(...given);
  return body.ok ? 200 : body.answer.status;
};
const json = "application/json";

describe("readBody", () => {
  it("reads forms and JSON alike", async () => {
    expect(await read(new URLSearchParams({ option: "a" }))).toMatchObject({
      kind: "form",
      data: { option: "a" },
    });
    expect(await read('{"option":"a"}', `${json}; charset=utf-8`)).toMatchObject({
      kind: "json",
      data: { option: "a" },
    });
  });

  it("reads a multipart form", async () => {
    const form = new FormData();
    form.set("option", "a");
    const body = await readBody(request(form), { maxBytes: 1_000 });
    expect(body).toMatchObject({ kind: "form", data: { option: "a" } });
  });

  it.each([
    ["{", 400],
    ["[]", 400],
    ["null", 400],
    ['"text"', 400],
    [new Uint8Array([0x7b, 0xff, 0x7d]), 400],
    [`{"a":"${"x".repeat(64)}"}`, 413],
  ] as const)("%s is answered %i", async (body, answer) => {
    expect(await status(body, json)).toBe(answer);
  });

  it("refuses other types, and none", async () => {
    expect(await status("option=a", "text/plain")).toBe(415);
    expect(await status(new Uint8Array([1]))).toBe(415);
  });

  it("counts bytes itself, whatever the length says", async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(50)),
    });
    const given = new Request("http://galley.test/", {
      method: "POST",
      body: endless,
      headers: { "content-type": json, "content-length": "2" },
      duplex: "half",
    } as RequestInit);
    const body = await readBody(given, { maxBytes: 64 });
    expect(body.ok ? 200 : body.answer.status).toBe(413);
  });

  it("takes in what is left of a body that is too large, so that its sender hears of it", async () => {
    let left = 40;
    const long = new ReadableStream({
      pull: (controller) =>
        left-- > 0 ? controller.enqueue(new Uint8Array(50)) : controller.close(),
    });
    const init = { method: "POST", body: long, headers: { "content-type": json }, duplex: "half" };
    const given = new Request("http://galley.test/", init as RequestInit);
    await readBody(given, { maxBytes: 64 });
    expect(left).toBeLessThan(0);
  });

  it("keeps the first of fields that come twice, and no prototype", async () => {
    const body = await read("option=a&option=b&__proto__=c", "application/x-www-form-urlencoded");
    expect(body.ok && body.data.option).toBe("a");
    expect(body.ok && Object.getPrototypeOf(body.data)).toBeNull();
  });
});
