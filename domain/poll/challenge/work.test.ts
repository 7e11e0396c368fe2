import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isTurnstileToken } from "./turnstile";
import { newPuzzle, type Place, readProof } from "./work";

const place: Place = { pollId: "0190b5f0-0000-7000-8000-000000000001", network: "a network" };

/** As the reader's script does it. */
function solve(puzzle: string, bits: number): string {
  for (let n = 0; ; n++) {
    const proof = `${puzzle}:${n}`;
    const hash = createHash("sha256").update(proof).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return proof;
  }
}

describe("proof of work", () => {
  const { puzzle, bits } = newPuzzle(place);
  const proof = solve(puzzle, bits);

  it("proves once it is solved", () => {
    expect(readProof(proof, place)).toBe(puzzle.split(".")[2]);
  });

  it("proves nothing for another poll or network, unsolved, eased, forged or late", () => {
    const late = new Date(Date.now() + 601_000);
    expect(readProof(proof, { ...place, pollId: "another" })).toBeNull();
    expect(readProof(proof, { ...place, network: "another" })).toBeNull();
    expect(readProof(`${puzzle}:${"9".repeat(12)}`, place)).toBeNull();
    expect(readProof(proof.replace(/^16/, "1"), place)).toBeNull();
    expect(readProof(proof.slice(1), place)).toBeNull();
    expect(readProof(proof, place, late)).toBeNull();
    for (const noise of ["", ":", "....:1", "16.x.y.z:1", "a".repeat(4_000)])
      expect(readProof(noise, place)).toBeNull();
  });
});

describe("Turnstile", () => {
  it.each([
    ['{"success":true}', true],
    ['{"success":false,"error-codes":["invalid-input-response"]}', false],
    ["<html>down</html>", false],
  ])("%s: %s", async (body, expected) => {
    expect(await isTurnstileToken("a token", async () => new Response(body))).toBe(expected);
  });

  it("that cannot be asked proves nothing", async () => {
    const away = () => Promise.reject(new TypeError("fetch failed"));
    expect(await isTurnstileToken("a token", away)).toBe(false);
  });
});
