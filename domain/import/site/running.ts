import "server-only";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { imports } from "@/db/schema/import";
import { log } from "@/lib/log";
import { discard } from "@/lib/storage";
import { fileOf } from "./commands";
import { begin } from "./entries";
import { readFile } from "./files";
import { actorOf, claim, count, end, Lost, type Run, release } from "./lease";
import type { FetchPicture } from "./pictures";
import { BrokenFile, type Entry } from "./rules";
import type { Outcome } from "./story";

type Options = {
  signal?: AbortSignal;
  fetchPicture?: FetchPicture;
  /** Called now and then with stories that readers may see now. */
  tell?: () => Promise<unknown>;
};
const tellEvery = 50;

/**
 * Works on the import that waits longest, until it ends, is stopped, or this process is told to
 * end. Each entry is one transaction with the import's own counts, so that whatever dies, the next
 * run goes on behind the last entry that is settled.
 * @returns whether there was one
 */
export async function runNextImport(options: Options = {}): Promise<boolean> {
  const run = await claim();
  if (!run) return false;
  try {
    await work(run, options);
  } catch (error) {
    if (error instanceof Lost) return true;
    if (!(error instanceof BrokenFile)) throw error;
    await end(run, "failed", error.message);
  } finally {
    await options.tell?.();
  }
  return true;
}

async function work(run: Run, { signal, fetchPicture, tell }: Options): Promise<void> {
  const actor = await actorOf(run);
  if (!actor) return end(run, "failed", "Whoever began it may not import any more.");
  const file = await readFile(run);
  await db.update(imports).set({ found: file.count }).where(eq(imports.id, run.id));
  let at = 0;
  for await (const entry of file.entries()) {
    if (at++ < run.position) continue;
    if (signal?.aborted) return release(run);
    await settle(run, entry, () => begin(run, actor, entry, fetchPicture));
    if (at % tellEvery === 0) await tell?.();
  }
  await end(run, "done", "");
  await discard(fileOf(run.id));
}

async function settle(
  run: Run,
  entry: Entry,
  begun: () => ReturnType<typeof begin>,
): Promise<void> {
  const about = entry.kind === "story" ? entry.story : entry;
  const inOne = (outcome: Outcome) => db.transaction((tx) => count(tx, run, about, outcome));
  try {
    const next = await begun();
    if (typeof next !== "function") return await inOne(next);
    await db.transaction(async (tx: Transaction) => {
      const outcome = await next(tx);
      if (outcome.kind !== "done") throw new Undone(outcome);
      await count(tx, run, about, outcome);
    });
  } catch (error) {
    if (error instanceof Lost) throw error;
    const isKnown = error instanceof Undone;
    if (!isKnown) log.error({ err: error, importId: run.id }, "an entry could not be imported");
    // If the database is gone this throws too, and the entry is tried again by the next run.
    await inOne(
      isKnown
        ? error.outcome
        : { kind: "failed", why: "It could not be stored. The server’s log says why." },
    );
  }
}

/** What was made of an entry is rolled back. */
class Undone extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super("undone");
    this.outcome = outcome;
  }
}
