import type { SyncAnswer } from "@/domain/story/together/input";
import { fromBase64, toBase64 } from "./base64";

export type Reply =
  | { kind: "ok"; version: number; update: Uint8Array; notes: Record<string, string> }
  | { kind: "refused"; update: Uint8Array; notes: Record<string, string> }
  | { kind: "signedOut" | "failed" | "offline" };

/** Browsers keep a request alive past its page only up to 64 KiB. */
const maxFarewell = 60_000;

/** Sends what the server lacks and brings back what this page lacks. Never throws. */
export async function sendUpdate(
  storyId: string,
  update: Uint8Array | null,
  vector: Uint8Array,
): Promise<Reply> {
  const body = JSON.stringify({ update: toBase64(update), vector: toBase64(vector) });
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
    const { version, update, notes }: SyncAnswer = await answer.json();
    return { kind: "ok", version, notes, update: fromBase64(update) };
  }
  if (answer.status >= 500) return { kind: "failed" };
  const { fields = {}, detail, update = "" } = await answer.json().catch(() => ({}));
  const notes = Object.keys(fields).length > 0 || !detail ? fields : { story: detail };
  return { kind: "refused", update: fromBase64(update), notes };
}
