import "server-only";
import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type Connection, db, type Transaction } from "@/db/client";
import { importNotes, imports } from "@/db/schema/import";
import { people } from "@/db/schema/person";
import { may, type Viewer } from "@/domain/person/rules";
import { log } from "@/lib/log";
import { discard, open } from "@/lib/storage";
import { fileOf } from "./commands";
import { readGhost } from "./ghost";
import type { FetchPicture } from "./pictures";
import { BrokenFile, type Entry, type SourceFile } from "./rules";
import { findImported, type Outcome, prepare, takeIn } from "./story";
import { wordsIn } from "./text";
import { readWxr } from "./wxr";

type Run = typeof imports.$inferSelect & { runner: string };
type Options = {
  signal?: AbortSignal;
  fetchPicture?: FetchPicture;
  /** Called now and then with stories that readers may see now. */
  tell?: () => Promise<unknown>;
};

/** Whoever has not been heard of for so long is gone; another instance goes on. */
const leaseSeconds = 120;
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
  const file = await read(run);
  await db.update(imports).set({ found: file.count }).where(eq(imports.id, run.id));
  let at = 0;
  for await (const entry of file.entries()) {
    if (at++ < run.position) continue;
    if (signal?.aborted) return release(run);
    await settle(
      run,
      entry,
      (tx, prepared) => takeIn(tx, actor, prepared, run),
      async (story) => {
        if (await findImported(story.key))
          return { kind: "skipped", why: "It came with an earlier import." };
        await keepLease(db, run);
        return prepare(actor, story, run, fetchPicture);
      },
    );
    if (at % tellEvery === 0) await tell?.();
  }
  await end(run, "done", "");
  await discard(fileOf(run.id));
}

type Prepared = Exclude<Awaited<ReturnType<typeof prepare>>, Outcome>;
type Story = Extract<Entry, { kind: "story" }>["story"];

async function settle(
  run: Run,
  entry: Entry,
  make: (tx: Transaction, prepared: Prepared) => Promise<Outcome>,
  begin: (story: Story) => Promise<Prepared | Outcome>,
): Promise<void> {
  const about =
    entry.kind === "story" ? entry.story : { title: entry.title, address: entry.address };
  const count = (on: Connection, outcome: Outcome) => settled(on, run, about, outcome);
  if (entry.kind === "other") return inOne((tx) => count(tx, { kind: "skipped", why: entry.why }));
  try {
    const begun = await begin(entry.story);
    if ("kind" in begun) return await inOne((tx) => count(tx, begun));
    await db.transaction(async (tx) => {
      const outcome = await make(tx, begun);
      if (outcome.kind !== "done") throw new Undone(outcome);
      await count(tx, outcome);
    });
  } catch (error) {
    if (error instanceof Lost) throw error;
    const outcome =
      error instanceof Undone
        ? error.outcome
        : { kind: "failed" as const, why: "It could not be stored. The server’s log says why." };
    if (!(error instanceof Undone)) log.error({ err: error, importId: run.id }, "import failed");
    // If the database is gone this throws too, and the entry is tried again by the next run.
    await inOne((tx) => count(tx, outcome));
  }
}

const inOne = (work: (tx: Transaction) => Promise<void>): Promise<void> => db.transaction(work);

/** Counts an entry, with what is to be said of it. @throws Lost if the import is another's now */
async function settled(
  on: Connection,
  run: Run,
  about: { title: string; address: string },
  outcome: Outcome,
): Promise<void> {
  const column = { done: "done", skipped: "skipped", failed: "failed" } as const;
  const counter = imports[column[outcome.kind]];
  const counted = await on
    .update(imports)
    .set({
      [column[outcome.kind]]: sql`${counter} + 1`,
      position: sql`${imports.position} + 1`,
      runningUntil: leaseEnd,
    })
    .where(isOwn(run))
    .returning({ id: imports.id });
  if (counted.length === 0) throw new Lost();
  const said =
    outcome.kind === "done"
      ? outcome.changes.map((why) => ({ kind: "changed" as const, why, storyId: outcome.storyId }))
      : [{ kind: outcome.kind, why: outcome.why, storyId: outcome.storyId ?? null }];
  if (said.length === 0) return;
  const title = wordsIn(about.title).slice(0, 300);
  const address = about.address.slice(0, 1_000);
  await on
    .insert(importNotes)
    .values(said.map((one) => ({ importId: run.id, title, address, ...one })));
}

/** The import was stopped or taken over: whatever was under way is rolled back. */
class Lost extends Error {}
class Undone extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super("undone");
    this.outcome = outcome;
  }
}

const leaseEnd = sql`now() + make_interval(secs => ${leaseSeconds})`;
const isOwn = (run: Run) =>
  and(eq(imports.id, run.id), eq(imports.runner, run.runner), eq(imports.state, "running"));

async function claim(): Promise<Run | null> {
  const runner = v7();
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(
        or(
          eq(imports.state, "waiting"),
          and(
            eq(imports.state, "running"),
            or(isNull(imports.runningUntil), lt(imports.runningUntil, sql`now()`)),
          ),
        ),
      )
      .orderBy(asc(imports.createdAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return null;
    const [row] = await tx
      .update(imports)
      .set({ state: "running", runner, runningUntil: leaseEnd })
      .where(eq(imports.id, due.id))
      .returning();
    return row ? { ...row, runner } : null;
  });
}

async function keepLease(on: Connection, run: Run): Promise<void> {
  const kept = await on
    .update(imports)
    .set({ runningUntil: leaseEnd })
    .where(isOwn(run))
    .returning({ id: imports.id });
  if (kept.length === 0) throw new Lost();
}

/** Another process may go on at once. */
async function release(run: Run): Promise<void> {
  await db.update(imports).set({ runner: null, runningUntil: null }).where(isOwn(run));
}

async function end(run: Run, state: "done" | "failed", trouble: string): Promise<void> {
  await db
    .update(imports)
    .set({ state, trouble, runner: null, runningUntil: null, endedAt: sql`now()` })
    .where(isOwn(run));
}

/** Whoever began it, as they are now: a right that was taken away ends it. */
async function actorOf(run: Run): Promise<Viewer | null> {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, run.createdBy), eq(people.status, "active")));
  return person && may(person.role, "settings.manage")
    ? { ...person, emailConfirmed: person.emailConfirmedAt !== null, sessionId: "" }
    : null;
}

async function read(run: Run): Promise<SourceFile> {
  if (run.kind === "wordpress") return readWxr(() => textOf(run.id));
  const pieces: string[] = [];
  for await (const piece of textOf(run.id)) pieces.push(piece);
  return readGhost(pieces.join(""), run.site);
}

async function* textOf(id: string): AsyncGenerator<string> {
  const file = await open(fileOf(id));
  if (!file) throw new BrokenFile("The file is gone. Send it again.");
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const chunk of file.body)
      yield decoder.decode(chunk as Uint8Array, { stream: true });
    yield decoder.decode();
  } finally {
    file.body.destroy();
  }
}
