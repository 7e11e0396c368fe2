import "server-only";
import { LRUCache } from "lru-cache";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { getPublicPoll } from "@/domain/poll/queries";
import { getRunoff } from "@/domain/poll/standing";
import { drawPicture } from "./picture";

/** Drawing takes a tenth of a second: once a minute for all who share a link, however busy the poll. */
const pictures = new LRUCache<string, Promise<Buffer | null>>({ max: 200, ttl: 60_000 });

/** The picture that stands for a poll where its link is shared: what everybody may see, no more. */
export function sharePicture(id: string): Promise<Buffer | null> {
  const kept = pictures.get(id);
  if (kept) return kept;
  const drawn = draw(id);
  pictures.set(id, drawn);
  drawn.then(
    (picture) => picture ?? pictures.delete(id),
    () => pictures.delete(id),
  );
  return drawn;
}

async function draw(id: string): Promise<Buffer | null> {
  const [poll, { title }, voice] = await Promise.all([
    getPublicPoll(id, null),
    getNewsroom(),
    getVoice(),
  ]);
  return poll && drawPicture({ poll, runoff: await getRunoff(poll), title, voice });
}
