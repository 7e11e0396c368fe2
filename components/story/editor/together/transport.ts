import type { Astray, SyncAnswer } from "@/domain/story/together/input";
import { fromBase64, toBase64 } from "./base64";

export type Reply =
  | {
      kind: "ok";
      version: number;
      update: Uint8Array;
      notes: Record<string, string>;
      hasKept: boolean;
    }
  | ({ kind: "astray" } & Astray)
  | { kind: "refused"; update: Uint8Array; notes: Record<string, string> }
  | { kind: "signedOut" | "failed" | "offline" };

/** Browsers keep a request alive past its page only up to 64 KiB. */
const maxFarewell = 60_000;

type Sent = { update: Uint8Array | null; vector: Uint8Array; version: number };

/** Sends what the server lacks and brings back what this page lacks. Never throws. */
export async function sendUpdate(
  storyId: string,
  { update, vector, version }: Sent,
): Promise<Reply> {
  const body = JSON.stringify({ update: toBase64(update), vector: toBase64(vector), version });
  try {
    const answer = await fetch(`/api/desk/stories/${storyId}/sync`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: body.length < maxFarewell,
    });
    return await read(answer);
  } catch {
    return { kind: navigator.onLine ? "failed" : "offline" };
  }
}

async function read(answer: Response): Promise<Reply> {
  if (answer.status === 401) return { kind: "signedOut" };
  if (answer.ok) {
    const { update, ...said }: SyncAnswer = await answer.json();
    return { kind: "ok", ...said, update: fromBase64(update) };
  }
  if (answer.status === 409) return { kind: "astray", ...((await answer.json()) as Astray) };
  // Too much at once, or a server in trouble: the same text goes through later.
  if (answer.status === 429 || answer.status >= 500) return { kind: "failed" };
  const { fields = {}, detail, update = "" } = await answer.json().catch(() => ({}));
  const notes = Object.keys(fields).length > 0 || !detail ? fields : { story: detail };
  return { kind: "refused", update: fromBase64(update), notes };
}
