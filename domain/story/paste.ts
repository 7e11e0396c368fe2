import type { Block, Doc } from "@/lib/rich-text";
import { stated } from "./sides";

/** A poll that a text's closing question offers; nothing of it is in the document. */
export type PollOffer = {
  /** The line before the question, such as “What do you think?”. */
  lead: string;
  question: string;
  options: [string, string];
};

export type PastedStory = {
  headline: string;
  standfirst: string;
  doc: Doc;
  poll: PollOffer | null;
};

/** Longer than any headline a desk accepts: then the first line is a paragraph like the others. */
export const longestHeadline = 200;
const longestStandfirst = 600;
/** Sub-headings are short; a line of more characters is a paragraph that forgot its full stop. */
const longestHeading = 90;

/**
 * Lays out a plain-text story as editors get it: the first line is the headline, the next
 * paragraph the standfirst, short lines without a full stop are sub-headings, and a closing
 * either-or question is offered as a poll. Every word of the text is in the result, in order.
 */
export function layOut(text: string): PastedStory {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const rest = [...lines];
  const headline = (rest[0]?.length ?? 0) <= longestHeadline ? (rest.shift() ?? "") : "";
  const isStandfirst = (line = "") =>
    line !== "" && !isBullet(line) && !isHeading(line) && line.length <= longestStandfirst;
  const standfirst =
    headline !== "" && rest.length > 1 && isStandfirst(rest[0]) ? (rest.shift() ?? "") : "";
  const poll = offer(rest);
  const body = poll ? rest.slice(0, rest.length - (poll.lead ? 2 : 1)) : rest;
  return { headline, standfirst, doc: { type: "doc", content: toBlocks(body) }, poll };
}

/** The offer as paragraphs again, for an editor who does not want the poll. */
export function declined(poll: PollOffer): Block[] {
  return [...(poll.lead ? [paragraph(poll.lead)] : []), paragraph(poll.question)];
}

const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});

function toBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  lines.forEach((line, index) => {
    const bullet = bulletOf(line);
    const last = blocks.at(-1);
    if (bullet) {
      const item = {
        type: "listItem" as const,
        content: [
          { type: "paragraph" as const, content: [{ type: "text" as const, text: bullet.text }] },
        ],
      };
      if (last?.type === bullet.type) last.content.push(item);
      else if (bullet.type === "orderedList" && bullet.start !== 1)
        blocks.push({ type: "orderedList", attrs: { start: bullet.start }, content: [item] });
      else blocks.push({ type: bullet.type, content: [item] });
      return;
    }
    // A heading has something below it; a short last line is a sign-off.
    const isLast = index === lines.length - 1;
    const nextLine = lines[index + 1] ?? "";
    if (
      !isLast &&
      isHeading(line) &&
      !(isHeading(nextLine) && !isBullet(nextLine) && isHeading(lines[index + 2] ?? "x."))
    )
      blocks.push({
        type: "heading",
        attrs: { level: 2 },
        content: [{ type: "text", text: line }],
      });
    else blocks.push(paragraph(line));
  });
  return blocks.length > 0 ? blocks : [{ type: "paragraph" }];
}

/** A short line that does not end like a sentence; a question may head what follows. */
export function isHeading(line: string, longest = longestHeading): boolean {
  if (line.length > longest || isBullet(line)) return false;
  if (/[.!:;,…]["'”’)]*$/.test(line)) return false;
  return !/^["“‘']/.test(line) && /[\p{L}\p{N}]/u.test(line);
}

function bulletOf(
  line: string,
):
  | { type: "bulletList"; text: string }
  | { type: "orderedList"; text: string; start: number }
  | null {
  const dot = /^[•·▪‣◦*–-]\s+(\S.*)$/u.exec(line)?.[1];
  if (dot) return { type: "bulletList", text: dot };
  const [, number, text] = /^(\d{1,3})[.)]\s+(\S.*)$/.exec(line) ?? [];
  return text ? { type: "orderedList", text, start: Number(number) } : null;
}

const isBullet = (line: string) => bulletOf(line) !== null;

const invitations =
  /^(so,?\s+)?(what do you think|what's your view|what’s your view|what is your view|have your say|over to you|your turn|tell us what you think|where do you stand|what would you do|do you agree|your view|join the debate|let us know)\b.{0,40}$/i;

/** The poll that the last lines of a text offer. */
export function offer(lines: readonly string[]): PollOffer | null {
  const question = lines.at(-1) ?? "";
  const sides = eitherOr(question);
  if (!sides) return null;
  const before = lines.at(-2) ?? "";
  const isInvited = invitations.test(before.replace(/[?!.…:]+$/, "")) && before.length <= 60;
  // Without an invitation only an unmistakable question counts, one with its sides set apart.
  if (!isInvited && !sides.isSetApart) return null;
  return { lead: isInvited ? before : "", question, options: sides.options };
}

/** The two sides of an either-or question, each worded so that it can be read alone. */
export function eitherOr(
  question: string,
): { options: [string, string]; isSetApart: boolean } | null {
  if (question.length > 400 || !/\?["'”’)]*$/.test(question)) return null;
  const bare = question.replace(/\?["'”’)]*$/, "").trim();
  if (/\?/.test(bare)) return twoQuestions(bare);
  const apart = /\s*[—–]\s*or,?\s+|\s+--?\s+or,?\s+|[,;]\s*or,?\s+/iu.exec(bare);
  const cut = apart ?? onlyOr(bare);
  if (!cut) return null;
  const [first, second] = [bare.slice(0, cut.index), bare.slice(cut.index + cut[0].length)];
  return sidesOf(first, second, apart !== null);
}

function onlyOr(text: string): RegExpExecArray | null {
  const all = [...text.matchAll(/\s+or\s+/giu)];
  return all.length === 1 ? (all[0] as RegExpExecArray) : null;
}

/** “Is it too late? Or is there still time” */
function twoQuestions(bare: string) {
  const cut = /\?\s*or,?\s+/iu.exec(bare);
  if (!cut) return null;
  return sidesOf(bare.slice(0, cut.index), bare.slice(cut.index + cut[0].length), true);
}

function sidesOf(first: string, second: string, isSetApart: boolean) {
  const options: [string, string] = [stated(first), stated(second)];
  const isReadable = options.every((side) => /[\p{L}\p{N}]/u.test(side) && side.length <= 160);
  return isReadable && options[0] !== options[1] ? { options, isSetApart } : null;
}
