import "server-only";
import * as Y from "yjs";
import { db, type Transaction } from "@/db/client";
import { may, type Viewer } from "@/domain/person/rules";
import { fieldsOf } from "@/lib/fields-of";
import { type Result, refuse } from "@/lib/result";
import { slugify } from "@/lib/slug";
import { saveWithin } from "../commands";
import { keepConflict } from "../conflicts";
import { loadStory, type StoryRow } from "../content";
import type { StoryContent } from "../input";
import { keepRevision } from "../revisions";
import { maySave } from "../rules";
import { note } from "../verbs";
import { contentIn, parseContent } from "./content";
import { settleFields } from "./document";
import type { SyncInput } from "./input";
import { keepDocument, presentDocument } from "./keeping";
import { hasGaps, isStray, type Lost, takeInStray } from "./strays";
import { type Swallowed, seenBy, takeIn } from "./unseen";

type Synced = {
  version: number;
  update: Uint8Array;
  notes: Record<string, string>;
  hasKept: boolean;
};
type Refused = Result<never, "notFound" | "forbidden" | "malformed"> & { update?: Uint8Array };

/** The document of a story as the server has it, made at the first use. */
export async function openTogether(
  actor: Viewer,
  id: string,
): Promise<Result<{ version: number; state: Uint8Array }, "notFound" | "forbidden">> {
  if (!may(actor.role, "story.write")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, id, { lock: true });
    if (!story) return refuse("notFound");
    const { document, isCurrent } = await presentDocument(tx, story);
    if (!isCurrent) await keepDocument(tx, id, story.version, document);
    return { ok: true, version: story.version, state: Y.encodeStateAsUpdate(document) };
  });
}

/**
 * Takes in what one editor wrote and answers with what the others did, in one transaction with the
 * story's own content: what is acknowledged is saved, whoever else writes and whatever dies next.
 * The server keeps nothing between two calls, so any number of instances may take them. A text
 * that the story's schema refuses changes nothing, but the answer still brings the others' text.
 */
export async function syncStory(
  actor: Viewer,
  input: SyncInput,
): Promise<Result<Synced, never> | Refused | Lost> {
  if (!may(actor.role, "story.write")) return refuse("forbidden");
  if (!isVector(input.vector)) return refuse("malformed");
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, input.id, { lock: true });
    if (!story) return refuse("notFound");
    const { document, isCurrent } = await presentDocument(tx, story);
    const lacking = () => Y.encodeStateAsUpdate(document, input.vector);
    const isNews = input.update.length > 0;
    if (isNews && !maySave(actor, story)) return refuse("forbidden");
    if (isStray(document, input.vector)) return takeInStray(tx, actor, story, input);
    const others = isNews ? lacking() : undefined;
    const swallowed = takeIn(document, input.update);
    if (!swallowed) return refuse("malformed");
    let { version } = story;
    if (hasGaps(document, input.vector))
      return { ok: false, reason: "gaps", version, isSaved: false, isKept: false };
    let notes = {};
    let hasKept = false;
    if (isNews) {
      const read = contentIn(document, story.content);
      if (!read.success)
        return { ...refuse("malformed", fieldsOf(read.error)), ...(others && { update: others }) };
      const content = withSlug(read.data);
      hasKept = await keepSwallowed(tx, actor, { story, document, swallowed, input });
      const saved = await saveWithin(
        tx,
        actor,
        { id: story.id, version, content },
        { together: true },
      );
      if (!saved.ok) return refuse("forbidden");
      ({ version, notes } = saved);
      // A merged tag, an address that was taken: every editor is told. An address that somebody has
      // emptied to write another is left alone in its field; the story keeps the one it had.
      const emptied = content.slugTouched ? saved.content.slug : "";
      settleFields(document, { ...content, slug: content.slug || emptied }, saved.content);
    }
    if (!isCurrent || isNews) await keepDocument(tx, story.id, version, document);
    return { ok: true, version, update: lacking(), notes, hasKept };
  });
}

/**
 * Somebody deletes a passage, somebody else is writing in it and neither sees the other yet: the
 * deletion holds, and the words that went with it are kept in the history, in their text.
 */
async function keepSwallowed(
  tx: Transaction,
  actor: Viewer,
  {
    story,
    document,
    swallowed,
    input,
  }: { story: StoryRow; document: Y.Doc; swallowed: Swallowed; input: SyncInput },
): Promise<boolean> {
  const { id, version, content } = story;
  if (swallowed.others)
    await keepRevision(tx, {
      storyId: id,
      kind: "conflict",
      version,
      content,
      createdBy: story.updatedBy,
    });
  if (swallowed.own) {
    const seen = parseContent(seenBy(document, input.update, input.vector), content);
    if (seen.success) await keepConflict(tx, actor, id, { version, content: seen.data });
  }
  const hasKept = swallowed.own || swallowed.others;
  if (hasKept) await note(tx, actor, "story.wordsKept", id);
  return hasKept;
}

/** An address in the making is taken as what it will be; in the field it stays as it is typed. */
const withSlug = (content: StoryContent): StoryContent => ({
  ...content,
  slug: slugify(content.slug),
});

function isVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}
