export type Challenge =
  | { kind: "work"; puzzle: string; bits: number }
  | { kind: "turnstile"; siteKey: string };

type Turnstile = {
  render: (place: HTMLElement, options: Record<string, unknown>) => void;
};

/**
 * Does what a crowded network is asked for.
 * @returns the proof, or null where this browser cannot give one: then waiting helps
 */
export async function prove(challenge: Challenge, place: Element): Promise<string | null> {
  if (challenge.kind === "turnstile") return showTurnstile(challenge.siteKey, place);
  return window.crypto.subtle ? solve(challenge.puzzle, challenge.bits) : null;
}

/** So many hashes are asked for at once; the page stays alive between them. */
const atOnce = 512;

async function solve(puzzle: string, bits: number): Promise<string> {
  const encoder = new TextEncoder();
  for (let from = 0; ; from += atOnce) {
    const found = await Promise.all(
      Array.from({ length: atOnce }, async (_, i) => {
        const proof = `${puzzle}:${from + i}`;
        const hash = new DataView(await crypto.subtle.digest("SHA-256", encoder.encode(proof)));
        return hash.getUint32(0) >>> (32 - bits) === 0 ? proof : null;
      }),
    );
    const proof = found.find(Boolean);
    if (proof) return proof;
  }
}

/** Cloudflare's script is fetched by nobody who is not asked for it. */
function showTurnstile(siteKey: string, place: Element): Promise<string | null> {
  return new Promise((resolve) => {
    const box = document.createElement("div");
    place.append(box);
    const script = document.createElement("script");
    script.src = "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit";
    script.onload = () =>
      (window as unknown as { turnstile: Turnstile }).turnstile.render(box, {
        sitekey: siteKey,
        callback: (token: string) => {
          box.remove();
          resolve(token);
        },
        "error-callback": () => {
          box.remove();
          resolve(null);
        },
      });
    script.onerror = () => resolve(null);
    document.head.append(script);
  });
}
