import "server-only";
import { z } from "zod";
import { embedOf } from "@/lib/embeds";
import { type Fetched, type FetchReason, guardedFetch } from "@/lib/guarded-fetch";
import { type Result, refuse } from "@/lib/result";
import { cleanLine } from "@/lib/text";

export type FoundEmbed = { url: string; title: string; author: string };
type Fetch = (
  url: string,
  limits: { accept: readonly string[]; maxBytes: number; timeoutMs: number },
) => Promise<Result<Fetched, FetchReason>>;

const line = z
  .string()
  .transform((text) => cleanLine(text).slice(0, 300))
  .catch("");
/** Of what oEmbed answers only words are taken; its HTML is never looked at. */
const answer = z.object({ title: line, author_name: line });

const limits = {
  accept: ["application/json", "text/json", "application/json+oembed", "text/javascript"],
  maxBytes: 200_000,
  timeoutMs: 5_000,
};

/**
 * Looks up what an address shows (oEmbed 1.0). A provider that does not answer is no reason to
 * refuse: the card then bears the address.
 */
export async function lookUpEmbed(
  address: string,
  fetch: Fetch = guardedFetch,
): Promise<Result<FoundEmbed, "unknown">> {
  const embed = embedOf(address);
  if (!embed) return refuse("unknown");
  const { url, provider } = embed;
  const asked = new URL(provider.oembed);
  asked.search = new URLSearchParams({ format: "json", url }).toString();
  const fetched = await fetch(asked.href, limits);
  const words = fetched.ok ? read(fetched.bytes) : { title: "", author_name: "" };
  return { ok: true, url, title: words.title, author: words.author_name };
}

function read(bytes: Uint8Array): z.infer<typeof answer> {
  try {
    return answer.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return { title: "", author_name: "" };
  }
}
