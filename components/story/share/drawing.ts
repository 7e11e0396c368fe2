import "server-only";
import sharp, { type OverlayOptions } from "sharp";
import { standing } from "@/components/poll/share/picture";
import {
  colour,
  height,
  inner,
  lettering,
  margin,
  nameplate,
  onPaper,
  place,
  width,
} from "@/components/share/lettering";
import type { PollView } from "@/domain/poll/queries";
import type { Runoff } from "@/domain/poll/ranked";
import { sentenceOf } from "@/domain/poll/sentence";
import type { StoryItem } from "@/domain/story/public-list";
import type { Voice } from "@/lib/words/voice";

type Drawn = {
  story: StoryItem;
  title: string;
  voice: Voice;
  photo: Buffer | null;
  result: { poll: PollView; runoff: Runoff | null } | null;
};

/** Beside the words, over the whole height. */
const photoWidth = 500;
const besidePhoto = width - photoWidth - margin - 44;

/** Section and headline, and beside them what the story has to show: how a vote stands, or a picture. */
export async function drawCard(drawn: Drawn): Promise<Uint8Array<ArrayBuffer>> {
  const layers = drawn.result ? await withResult(drawn, drawn.result) : await withPhoto(drawn);
  const jpeg = await onPaper(layers).jpeg({ quality: 86, chromaSubsampling: "4:4:4" }).toBuffer();
  return new Uint8Array(jpeg);
}

async function withPhoto({ story, title, photo }: Drawn): Promise<OverlayOptions[]> {
  const room = photo ? besidePhoto : inner;
  const byline = story.authors.map(({ name }) => name).join(", ");
  return [
    ...(await nameplate(title, room)),
    await section(story, room),
    await headline(story, { room, sizes: photo ? [68, 56, 46] : [96, 80, 64], maxHeight: 330 }),
    ...(byline
      ? [
          await place(
            byline,
            { face: "sans", size: 26, colour: colour.quiet, width: room, maxHeight: 40 },
            margin,
            552,
          ),
        ]
      : []),
    ...(photo ? [{ input: await cropped(photo), left: width - photoWidth, top: 0 }] : []),
  ];
}

async function withResult(
  { story, title, voice }: Drawn,
  { poll, runoff }: NonNullable<Drawn["result"]>,
): Promise<OverlayOptions[]> {
  const small = {
    face: "sans",
    size: 26,
    colour: colour.quiet,
    width: inner,
    maxHeight: 36,
  } as const;
  return [
    ...(await nameplate(title)),
    await section(story, inner),
    await headline(story, { room: inner, sizes: [68, 50, 44], maxHeight: 108 }),
    await place(poll.question, small, margin, 316),
    ...(await standing(poll, 364, voice)),
    await place(sentenceOf(poll, runoff, voice), small, margin, 566),
  ];
}

const section = ({ section: { name } }: StoryItem, room: number) =>
  place(
    name,
    { face: "sans", size: 26, colour: colour.verdigris, width: room, maxHeight: 36 },
    margin,
    146,
  );

type Room = { room: number; sizes: readonly [number, number, number]; maxHeight: number };

async function headline({ headline: words }: StoryItem, { room, sizes, maxHeight }: Room) {
  const size = sizes[words.length > 80 ? 2 : words.length > 45 ? 1 : 0];
  const { input } = await lettering(words, {
    face: "display",
    size,
    colour: colour.ink,
    width: room,
    maxHeight,
  });
  return { input, left: margin, top: 190 };
}

const cropped = (photo: Buffer) =>
  sharp(photo).resize(photoWidth, height, { fit: "cover" }).toBuffer();
