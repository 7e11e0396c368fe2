import "server-only";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const address = "https://challenges.cloudflare.com/turnstile/v0/siteverify";
const answer = z.object({ success: z.boolean(), action: z.string().optional() });

/** Asks Cloudflare whether this is a token of a widget it showed. When it cannot be asked: no. */
export async function isTurnstileToken(token: string, ask: typeof fetch = fetch): Promise<boolean> {
  try {
    const response = await ask(address, {
      method: "POST",
      body: new URLSearchParams({ secret: env().TURNSTILE_SECRET ?? "", response: token }),
      redirect: "error",
      signal: AbortSignal.timeout(4_000),
    });
    return answer.parse(await response.json()).success;
  } catch (error) {
    log.warn({ err: error }, "Turnstile could not be asked");
    return false;
  }
}
