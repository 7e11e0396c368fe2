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
  at: number;
};

const store = "pending";
let opening: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  opening ??= openDB("galley-desk", 1, {
    upgrade: (made) => void made.createObjectStore(store, { keyPath: ["storyId", "page"] }),
  });
  return opening;
}

export async function keepPending(pending: Pending): Promise<void> {
  await (await database()).put(store, pending);
}

/** What this person wrote in this story, on any page of this device. */
export async function findPending(storyId: string, personId: string): Promise<Pending[]> {
  const all = IDBKeyRange.bound([storyId, ""], [storyId, "\uffff"]);
  const found: Pending[] = await (await database()).getAll(store, all);
  return found.filter((one) => one.personId === personId);
}

/** Removes exactly what was read: another page may have written more meanwhile. */
export async function dropPending({ storyId, page, at }: Omit<Pending, "update" | "personId">) {
  const change = (await database()).transaction(store, "readwrite");
  const kept: Pending | undefined = await change.store.get([storyId, page]);
  if (kept?.at === at) await change.store.delete([storyId, page]);
  await change.done;
}
