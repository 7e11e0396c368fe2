import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import * as Y from "yjs";
import { db, type Transaction } from "@/db/client";
import { stories } from "@/db/schema/story";
import { storyDocuments } from "@/db/schema/together";
import type { StoryRow } from "../content";
import { newDocument, openDocument, readFields, writeContent } from "./document";

/** Content written by other means since (a restored revision, an import) goes into the document. */
export async function presentDocument(
  tx: Transaction,
  story: StoryRow,
): Promise<{ document: Y.Doc; isCurrent: boolean }> {
  const [kept] = await tx
    .select({ state: storyDocuments.state, version: storyDocuments.version })
    .from(storyDocuments)
    .where(eq(storyDocuments.storyId, story.id));
  const document = kept ? openDocument(kept.state) : newDocument();
  if (kept?.version !== story.version) {
    writeContent(document, story.content);
    return { document, isCurrent: false };
  }
  // A document from before stories got a part has none; texts and the body are never missing.
  const fields = readFields(document);
  const missing = Object.entries(story.content).filter(
    ([key]) => !(key in fields) && key !== "doc",
  );
  writeContent(document, Object.fromEntries(missing));
  return { document, isCurrent: missing.length === 0 };
}

export async function keepDocument(
  tx: Transaction,
  storyId: string,
  version: number,
  document: Y.Doc,
) {
  const row = { state: Y.encodeStateAsUpdate(document), version, updatedAt: sql`now()` };
  await tx
    .insert(storyDocuments)
    .values({ storyId, ...row })
    .onConflictDoUpdate({ target: storyDocuments.storyId, set: row });
}

/**
 * A document remembers all that was ever typed in it. One in which nobody has written for so long is
 * dropped; the next who opens the story gets a new one, made from the content. A page that still
 * has the old one is told (strays.ts) and loses nothing but what it could undo.
 */
const restDays = 30;
/** A document this large makes each save slow: the first night without a change ends it. */
const largeBytes = 1_000_000;
const restHoursOfLarge = 10;
/** So many at a time: while their stories are locked nobody can save them. */
const most = 100;

/** @returns how many documents were dropped */
export const forgetRestingDocuments = (): Promise<number> =>
  db.transaction(async (tx) => {
    // The story first, as whoever saves it does; a story that is being saved does not rest.
    const resting = await tx
      .select({ id: stories.id })
      .from(stories)
      .innerJoin(storyDocuments, eq(storyDocuments.storyId, stories.id))
      .where(
        sql`${storyDocuments.updatedAt} < now() - case
          when length(${storyDocuments.state}) > ${largeBytes} then make_interval(hours => ${restHoursOfLarge})
          else make_interval(days => ${restDays}) end`,
      )
      .limit(most)
      .for("update", { of: stories, skipLocked: true });
    if (resting.length === 0) return 0;
    await tx.delete(storyDocuments).where(
      inArray(
        storyDocuments.storyId,
        resting.map(({ id }) => id),
      ),
    );
    return resting.length;
  });
