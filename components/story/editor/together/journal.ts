import * as Y from "yjs";
import {
  dropBase,
  dropPending,
  findBase,
  findPending,
  keepBase,
  keepPending,
  type Pending,
} from "./pending";

/** So much more than at first, written down a few times a second, would be felt at the keys. */
const heavyBytes = 30_000;

type Options = { document: Y.Doc; storyId: string; personId: string; state: Uint8Array };

/** The text of another page of this device whose document the server has made anew since. */
export type Stray = { whole: Uint8Array; vector: Uint8Array; version: number; from: Pending };

/** This device's own memory of what the server does not have. Storage may refuse any of it. */
export function journalOf({ document, storyId, personId, ...given }: Options) {
  const page = crypto.randomUUID();
  let { state } = given;
  let start = Y.encodeStateVector(document);
  let own: Pending | null = null;
  let adopted: Pending[] = [];
  let hasBase = false;
  /** Each update names all that was ever deleted, so even the first is not empty. */
  let lightest = Number.POSITIVE_INFINITY;

  async function forgetAdopted(): Promise<void> {
    const done = adopted;
    adopted = [];
    for (const one of done) await drop(one);
  }

  return {
    /** @returns whether the device has it */
    keep: async (version: number): Promise<boolean> => {
      const update = Y.encodeStateAsUpdate(document, start);
      const kept = { storyId, page, personId, update, vector: start, version, at: Date.now() };
      own = kept;
      lightest = Math.min(lightest, update.length);
      try {
        if (!hasBase) await keepBase({ storyId, page, state, at: kept.at });
        hasBase = true;
        await keepPending(kept);
        return true;
      } catch {
        return false;
      }
    },

    /** The server has it all. */
    forget: async (): Promise<void> => {
      const mine = own;
      own = null;
      if (mine && mine.update.length > lightest + heavyBytes) {
        // In this pause, with nothing to lose: what follows presupposes all that is here.
        state = Y.encodeStateAsUpdate(document);
        start = Y.encodeStateVector(document);
        hasBase = false;
        lightest = Number.POSITIVE_INFINITY;
      }
      if (mine) await dropPending(mine).catch(() => {});
      await forgetAdopted();
    },

    forgetAdopted,

    /** The page goes, and nothing of it is needed. */
    leave: (): void => {
      hasBase = false;
      void dropBase({ storyId, page }).catch(() => {});
    },

    find: (): Promise<Pending[]> => findPending(storyId, personId).catch(() => []),

    /** Takes in what goes with this page's document. @returns what does not */
    adopt: async (found: readonly Pending[]): Promise<Stray[]> => {
      const fits = found.filter(({ vector }) => !vector || covers(document, vector));
      adopted = [...fits];
      for (const { update } of fits) Y.applyUpdate(document, update, "journal");
      const strays: Stray[] = [];
      for (const from of found.filter((one) => !fits.includes(one))) {
        const base = await findBase(from).catch(() => null);
        // Without it nothing can be made of it; it stays where it is.
        if (!base) continue;
        const whole = Y.mergeUpdates([base, from.update]);
        const vector = Y.encodeStateVectorFromUpdate(whole);
        strays.push({ whole, vector, version: from.version, from });
      }
      return strays;
    },

    drop,
  };
}

async function drop(one: Pending): Promise<void> {
  await dropPending(one).catch(() => {});
  await dropBase(one).catch(() => {});
}

function covers(document: Y.Doc, vector: Uint8Array): boolean {
  const known = Y.decodeStateVector(Y.encodeStateVector(document));
  return [...Y.decodeStateVector(vector)].every(
    ([client, clock]) => (known.get(client) ?? 0) >= clock,
  );
}
