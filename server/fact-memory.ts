import type { Fact } from "@/lib/page-tags";
import { TagMemory } from "./tag-memory";

/** What no tag tells of, such as a count beside a headline, is asked again after so long. */
const freshMs = 10_000;
const maxFacts = 2_000;

type Kept = Fact & { bornAt: number };

/** Answers of public queries in memory, for the pages that are made for one reader; see lib/remembered.ts. */
export class FactMemory {
  readonly #facts = new TagMemory<Kept>({
    maxSize: maxFacts,
    sizeOf: () => 1,
    // What is not there has no tag that tells when it is.
    isWorthKeeping: ({ value }) => value !== null,
  });
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async recall(key: string, ask: () => Promise<Fact>): Promise<Fact> {
    const kept = this.#facts.get(key);
    if (kept && this.#now() - kept.bornAt < freshMs) return kept;
    const { value } = await this.#facts.make(key, async () => {
      const bornAt = this.#now();
      return { ...(await ask()), bornAt };
    });
    return value;
  }

  expire(tags: readonly string[]): void {
    this.#facts.expire(tags);
  }

  clear(): void {
    this.#facts.clear();
  }
}
