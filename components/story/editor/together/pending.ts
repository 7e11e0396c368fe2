import { type IDBPDatabase, openDB } from "idb";

/**
 * What the server does not have yet, kept on this device: one update per story and page, written
 * again as it grows and removed once the server has it. Updates merge in any order and any number
 * of times, so what is found here is simply taken in.
 */
export type Pending = {
  storyId: string;
  page: string;
  personId: string;
  update: Uint8Array;
  /** What the update presupposes (a Yjs state vector): what the page began with. */
  vector: Uint8Array;
  /** The story's version that the text was made from. */
  version: number;
  at: number;
};

/** What a page began with: with it an update is a whole text, whatever the server has by then. */
type Base = { storyId: string; page: string; state: Uint8Array; at: number };

const [pendings, bases] = ["pending", "base"];
let opening: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  opening ??= openDB("galley-desk", 2, {
    upgrade: (made) => {
      for (const store of [pendings, bases])
        if (!made.objectStoreNames.contains(store))
          made.createObjectStore(store, { keyPath: ["storyId", "page"] });
    },
    // Another tab brings a newer Galley along: it must not wait for this one.
    blocking: (_now, _next, event) => {
      opening = undefined;
      (event.target as IDBDatabase).close();
    },
  });
  return opening;
}

export async function keepPending(pending: Pending): Promise<void> {
  await (await database()).put(pendings, pending);
}

export async function keepBase(base: Base): Promise<void> {
  await (await database()).put(bases, base);
}

/** What this person wrote in this story, on any page of this device. */
export async function findPending(storyId: string, personId: string): Promise<Pending[]> {
  const all = IDBKeyRange.bound([storyId, ""], [storyId, "\uffff"]);
  const found: Pending[] = await (await database()).getAll(pendings, all);
  return found.filter((one) => one.personId === personId);
}

export async function findBase({ storyId, page }: Omit<Base, "state" | "at">) {
  const base: Base | undefined = await (await database()).get(bases, [storyId, page]);
  return base?.state ?? null;
}

/** Removes exactly what was read: another page may have written more meanwhile. */
export async function dropPending({ storyId, page, at }: Omit<Base, "state">): Promise<void> {
  const change = (await database()).transaction(pendings, "readwrite");
  const kept: Pending | undefined = await change.store.get([storyId, page]);
  if (kept?.at === at) await change.store.delete([storyId, page]);
  await change.done;
}

export async function dropBase({ storyId, page }: Omit<Base, "state" | "at">): Promise<void> {
  await (await database()).delete(bases, [storyId, page]);
}
