import { problem } from "./problem";

export type Body =
  | { ok: true; kind: "form" | "json"; data: Record<string, unknown> }
  | { ok: false; answer: Response };

/**
 * Reads a form or a JSON object, and no more of it than `maxBytes`: what a sender says about the
 * length is not believed. Of fields that come twice the first counts, but for those in `lists`.
 * @returns the fields, or the refusal to answer with (400, 413, 415)
 */
export async function readBody(
  request: Request,
  { maxBytes, lists = [] }: { maxBytes: number; lists?: readonly string[] },
): Promise<Body> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const read = readers[type ?? ""];
  if (!read) return no(problem(415, "Unsupported content", "Send a form or a JSON object."));
  const bytes = await readAtMost(request, maxBytes);
  if (!bytes) return no(problem(413, "Too large", `At most ${maxBytes} bytes.`));
  try {
    const data = await read(bytes, request, lists);
    if (data) return { ok: true, kind: type === "application/json" ? "json" : "form", data };
  } catch {
    // Not what its content type says.
  }
  return no(problem(400, "Malformed", "The content could not be read."));
}

const no = (answer: Response): Body => ({ ok: false, answer });

type Bytes = Uint8Array<ArrayBuffer>;
type Reader = (
  bytes: Bytes,
  request: Request,
  lists: readonly string[],
) => Promise<Record<string, unknown> | null>;

const utf8 = new TextDecoder("utf-8", { fatal: true });

const readers: Record<string, Reader> = {
  "application/json": async (bytes) => {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  },
  "application/x-www-form-urlencoded": async (bytes, _, lists) =>
    firstOfEach(new URLSearchParams(utf8.decode(bytes)), lists),
  "multipart/form-data": async (bytes, request, lists) =>
    firstOfEach(await new Response(bytes, { headers: request.headers }).formData(), lists),
};

/** Without a prototype, so that a field called `__proto__` is a field like any other. */
function firstOfEach(
  fields: Iterable<[string, unknown]>,
  lists: readonly string[],
): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null);
  for (const [name, value] of fields) {
    if (lists.includes(name)) data[name] = [...((data[name] as unknown[]) ?? []), value];
    else if (!(name in data)) data[name] = value;
  }
  return data;
}

/** Beyond this a sender who has been refused is hung up on. */
const mostDropped = 128 * 1024 ** 2;

/**
 * Takes the rest of a body and throws it away. To cancel would leave it lying in the connection,
 * and the sender, who looks for the answer only once everything is sent, waiting.
 */
async function takeIn(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let size = 0;
  while (size <= mostDropped) {
    const part = await reader.read().catch(() => null);
    if (!part || part.done) return;
    size += part.value.byteLength;
  }
  await reader.cancel();
}

/** @returns null when the body is larger, or never came whole: whoever sent it has gone */
export async function readAtMost(request: Request, maxBytes: number): Promise<Bytes | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const part = await reader.read().catch(() => null);
    if (!part) return null;
    const { done, value } = part;
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await takeIn(reader);
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
