import { expect, it } from "vitest";
import { isWhole } from "./form";

const type = "multipart/form-data; boundary=x1";

async function asBrowsersSend(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set("file", new File(["\r\n--\r\n"], "a.txt"));
  const sent = new Response(data);
  const body = Buffer.from(await sent.arrayBuffer()).toString("latin1");
  return { body, type: sent.headers.get("content-type") ?? "" };
}

it("takes a form as it is sent, whatever is written into it", async () => {
  const { body, type } = await asBrowsersSend({ email: "a@b.test", text: "--x1\r\n\r\n“Ferry”" });
  expect(isWhole(body, type)).toBe(true);
  expect(isWhole(body, type.replace(/boundary=(.*)/, 'boundary="$1"'))).toBe(true);
  expect(isWhole(body.slice(0, -6), type), "broken off").toBe(false);
});

const part = (head: string) => `--x1\r\n${head}\r\n\r\nvalue\r\n--x1--\r\n`;

it.each([
  ["words", "broken", type],
  ["nothing", "", type],
  ["no boundary named", part('content-disposition: form-data; name="a"'), "multipart/form-data"],
  ["another boundary", part('content-disposition: form-data; name="a"'), "multipart/x; boundary=y"],
  ["a part without a name", part("content-type: text/plain"), type],
  [
    "a part without an end of its head",
    '--x1\r\ncontent-disposition: form; name="a"\r\n--x1--',
    type,
  ],
])("refuses %s", (_, body, of) => {
  expect(isWhole(body, of)).toBe(false);
});
