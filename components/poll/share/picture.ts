import "server-only";
import type { OverlayOptions } from "sharp";
import {
  colour,
  inner,
  lettering,
  margin,
  nameplate,
  onPaper,
  place,
  shapes,
} from "@/components/share/lettering";
import type { PollView } from "@/domain/poll/queries";
import type { Runoff } from "@/domain/poll/ranked";
import { sentenceOf } from "@/domain/poll/sentence";
import { sidesOf } from "@/domain/poll/sides";
import type { Voice } from "@/lib/words/voice";

/** More bars would be too small to read at the size at which links are shown. */
const maxBars = 4;

type Drawn = { poll: PollView; runoff: Runoff | null; title: string; voice: Voice };

export async function drawPicture({ poll, runoff, title, voice }: Drawn) {
  const question = await lettering(poll.question, {
    face: "display",
    size: poll.question.length > 110 ? 44 : poll.question.length > 60 ? 56 : 72,
    colour: colour.ink,
    width: inner,
  });
  const layers: OverlayOptions[] = [
    ...(await nameplate(title)),
    { input: question.input, left: margin, top: 146 },
  ];
  const top = Math.min(146 + question.height + 36, 360);
  const isShown = poll.total !== null && poll.total > 0;
  layers.push(...(isShown ? await standing(poll, top, voice) : await asked(poll, top)));
  const said = isShown
    ? `${sentenceOf(poll, runoff, voice)} ${voice.words.result.votes(poll.total ?? 0)}.`
    : voice.words.poll.voteAndCompare;
  layers.push(
    await place(said, { face: "sans", size: 26, colour: colour.quiet, width: inner }, margin, 560),
  );
  return onPaper(layers).png({ palette: true }).toBuffer();
}

/** Two sides as the beam they are on the page; more as a bar each. */
export async function standing(
  poll: PollView,
  top: number,
  voice: Voice,
): Promise<OverlayOptions[]> {
  const sides = sidesOf(poll);
  const [a, b] = sides;
  if (a && b && sides.length === 2 && poll.kind === "single") {
    const split = Math.round((inner * a.share) / 100);
    return [
      { input: shapes(beam(split)), left: margin, top },
      ...(await labelled(a, { left: margin, top: top + 44 }, colour.verdigris, voice)),
      ...(await labelled(
        b,
        { left: margin + inner / 2 + 20, top: top + 44 },
        colour.copper,
        voice,
      )),
    ];
  }
  const shown = sides.toSorted((x, y) => y.votes - x.votes).slice(0, maxBars);
  const rows = shown.map(async (side, row) => {
    const y = top + row * 46;
    const bar = Math.round((440 * side.share) / 100);
    return [
      await place(clipped(side.label), { face: "sans", size: 26, colour: colour.ink }, margin, y),
      {
        input: shapes(
          `<rect y="26" width="440" height="2" fill="${colour.rule}"/><rect width="${bar}" height="28" fill="${row === 0 ? colour.verdigris : colour.quiet}"/>`,
        ),
        left: 560,
        top: y,
      },
      await place(
        voice.percent(side.share),
        { face: "display", size: 34, colour: colour.ink },
        1020,
        y - 2,
      ),
    ];
  });
  return (await Promise.all(rows)).flat();
}

async function asked(poll: PollView, top: number): Promise<OverlayOptions[]> {
  const shown = poll.kind === "scale" ? [] : poll.options.slice(0, maxBars);
  const rows = shown.map(async ({ label }, row) => [
    {
      input: shapes(
        `<rect x="1" y="1" width="20" height="20" fill="none" stroke="${colour.ink}" stroke-width="2"/>`,
      ),
      left: margin,
      top: top + row * 46 + 4,
    },
    await place(
      clipped(label),
      { face: "sans", size: 28, colour: colour.ink },
      margin + 40,
      top + row * 46,
    ),
  ]);
  return (await Promise.all(rows)).flat();
}

const beam = (split: number) => `<defs><pattern id="h" width="8" height="8"
  patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M4 0V8" stroke="${colour.copper}" stroke-width="5"/></pattern></defs>
  <rect width="${split}" height="28" fill="${colour.verdigris}"/>
  <rect x="${split + 5}" y="1" width="${Math.max(0, inner - split - 6)}" height="26" fill="url(#h)" stroke="${colour.copper}" stroke-width="2"/>`;

const labelled = async (
  side: { label: string; share: number },
  { left, top }: { left: number; top: number },
  tone: string,
  voice: Voice,
) => [
  await place(voice.percent(side.share), { face: "display", size: 64, colour: tone }, left, top),
  await place(clipped(side.label, 34), { face: "sans", size: 26, colour: tone }, left, top + 76),
];

/** A label that would run into its bar is cut. */
const clipped = (label: string, most = 30) =>
  label.length > most ? `${label.slice(0, most - 1)}…` : label;
