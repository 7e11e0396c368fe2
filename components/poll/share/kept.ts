import "server-only";
import { LRUCache } from "lru-cache";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { getPublicPoll, type PollView } from "@/domain/poll/queries";
import { getRunoff } from "@/domain/poll/standing";
import { drawPicture } from "./picture";

/** Drawing takes a tenth of a second: once a minute for all who share a link, however busy the poll. */
const pictures = new LRUCache<string, Promise<Buffer>>({ max: 200, ttl: 60_000 });

/**
 * The picture that stands for a poll where its link is shared: what everybody may see now, no more.
 * So one that was drawn before the result was hidden, or the story withdrawn, is not handed out.
 */
export async function sharePicture(id: string): Promise<Buffer | null> {
  const poll = await getPublicPoll(id, null);
  if (!poll) return null;
  const { question, state, total, options } = poll;
  const isShown = total !== null;
  const name = JSON.stringify([id, state, isShown, question, ...options.map(({ label }) => label)]);
  const kept = pictures.get(name);
  if (kept) return kept;
  const drawn = draw(poll);
  pictures.set(name, drawn);
  drawn.catch(() => pictures.delete(name));
  return drawn;
}

async function draw(poll: PollView): Promise<Buffer> {
  const [{ title }, voice, runoff] = await Promise.all([
    getNewsroom(),
    getVoice(),
    getRunoff(poll),
  ]);
  return drawPicture({ poll, runoff, title, voice });
}
