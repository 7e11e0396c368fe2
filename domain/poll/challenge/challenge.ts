import "server-only";
import { env } from "@/lib/env";
import { spend } from "@/lib/limits";
import { isTurnstileToken } from "./turnstile";
import { newPuzzle, type Place, readProof } from "./work";

/** What a reader's script is given to do instead of waiting. */
export type Challenge =
  | { kind: "work"; puzzle: string; bits: number }
  | { kind: "turnstile"; siteKey: string };

/** A proof is good for one try; its name is kept for longer than the puzzle is valid. */
const once = { name: "proof", burst: 1, every: 1_800 };

/** Asked only of a network that has more new voters than one can tell apart from a program. */
export function challengeFor(place: Place): Challenge | null {
  const { CHALLENGE, TURNSTILE_SITE_KEY } = env();
  if (CHALLENGE === "work") return { kind: "work", ...newPuzzle(place) };
  if (CHALLENGE === "turnstile" && TURNSTILE_SITE_KEY)
    return { kind: "turnstile", siteKey: TURNSTILE_SITE_KEY };
  return null;
}

export async function isProof(proof: string | undefined, place: Place): Promise<boolean> {
  const { CHALLENGE } = env();
  if (!proof || CHALLENGE === "none") return false;
  if (CHALLENGE === "turnstile") return isTurnstileToken(proof);
  const name = readProof(proof, place);
  return name !== null && (await spend(once, name)) === 0;
}
