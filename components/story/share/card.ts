import "server-only";
import { buffer } from "node:stream/consumers";
import { LRUCache } from "lru-cache";
import type { Newsroom } from "@/domain/newsroom/queries";
import { getPublicPoll, type PollView } from "@/domain/poll/queries";
import { sidesOf } from "@/domain/poll/sides";
import { getRunoff } from "@/domain/poll/standing";
import type { StoryItem } from "@/domain/story/public-list";
import { digestOf } from "@/lib/conditional";
import { remembered } from "@/lib/remembered";
import { open } from "@/lib/storage";
import { voiceOf } from "@/lib/words/voice";
import { leadImage } from "../lead-image";
import { drawCard } from "./drawing";

/** The picture that stands for a story where its link is shared. */
export type Card = {
  /** Told by everything that is drawn: it is another one when the headline or the result changes. */
  digest: string;
  draw: () => Promise<Uint8Array<ArrayBuffer>>;
};

/** To be raised with each change of the drawing, since networks keep what they were given. */
const design = 1;

/** Drawing takes a tenth of a second: once for all who share a link. */
const drawn = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({ max: 200 });

export async function cardOf(
  story: StoryItem,
  { title, language }: Pick<Newsroom, "title" | "language">,
): Promise<Card> {
  const poll = story.pollId ? await pollOnCard(story.pollId, story.slug) : null;
  // Shares in whole percent, not votes: the picture need not be another one after every vote.
  const shown = poll?.total ? poll : null;
  const photo = story.lead && !shown ? leadImage(story.lead) : null;
  const digest = digestOf(
    JSON.stringify([
      design,
      title,
      shown && language,
      story.headline,
      story.section.name,
      story.authors.map(({ name }) => name),
      photo,
      shown && resultIn(shown),
    ]),
  );
  const draw = async () =>
    drawCard({
      story,
      title,
      voice: voiceOf(language, "UTC"),
      photo: photo ? await read(photo) : null,
      result: shown && { poll: shown, runoff: await getRunoff(shown) },
    });
  return { digest, draw: () => once(digest, draw) };
}

/** As anybody sees it. A picture may come to know a little later that its poll has closed. */
const pollOnCard = remembered("poll on card", (id: string, slug: string) =>
  getPublicPoll(id, null, slug),
);

const resultIn = (poll: PollView) => [
  poll.question,
  poll.kind,
  sidesOf(poll).map(({ label, share }) => [label, share]),
];

function once(digest: string, draw: Card["draw"]): ReturnType<Card["draw"]> {
  const kept = drawn.get(digest);
  if (kept) return kept;
  const picture = draw();
  drawn.set(digest, picture);
  picture.catch(() => drawn.delete(digest));
  return picture;
}

/** A picture's address is its key in the storage. */
async function read(address: string): Promise<Buffer | null> {
  const file = await open(address.slice(1));
  return file && buffer(file.body);
}
