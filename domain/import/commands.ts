import "server-only";
import { v7 } from "uuid";
import { db } from "@/db/client";
import { may, type Viewer } from "@/domain/person/rules";
import { createStory, saveWithin } from "@/domain/story/commands";
import { loadStory } from "@/domain/story/content";
import { storyContent } from "@/domain/story/input";
import { type Result, refuse } from "@/lib/result";
import { readDocument } from "./document";
import type { DocumentRefusal } from "./input";

/** Makes a story of one's own from a document; its closing question becomes the poll. */
export async function importDocument(
  actor: Viewer,
  { filename, bytes }: { filename: string; bytes: Uint8Array },
): Promise<Result<{ id: string }, DocumentRefusal | "forbidden">> {
  if (!may(actor.role, "story.write")) return refuse("forbidden");
  const read = await readDocument(filename, bytes);
  if (!read.ok) return read;
  const { headline, standfirst, doc } = read;
  const poll = read.poll && {
    id: v7(),
    question: read.poll.question,
    options: read.poll.options.map((label) => ({ id: v7(), label, bestCase: "" })),
    results: "always",
    opensAt: null,
    closesAt: null,
  };
  const id = v7();
  const made = await createStory(actor, { id });
  if (!made.ok) return made;
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, id, { lock: true });
    if (!story) throw new Error("the story that was made is gone");
    const content = storyContent.safeParse({ ...story.content, headline, standfirst, doc, poll });
    if (!content.success) return refuse("tooLarge");
    const saved = await saveWithin(tx, actor, {
      id,
      version: story.version,
      content: content.data,
    });
    return saved.ok ? { ok: true, id } : refuse("forbidden");
  });
}
