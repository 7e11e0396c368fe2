import { type Block, plainText } from "@/lib/rich-text";
import { cleanLine } from "@/lib/text";
import { offer, type PollOffer } from "./paste";

/**
 * The poll that the last blocks of a body offer.
 * @returns with it how many blocks at the end it would take the place of
 */
export function closingOffer(blocks: readonly Block[]): { poll: PollOffer; takes: number } | null {
  const end = blocks.findLastIndex((block) => !isBlank(block)) + 1;
  const [before, question] = [blocks[end - 2], blocks[end - 1]];
  if (!question || !isPlain(question)) return null;
  const invitation = before && isPlain(before) ? [lineOf(before)] : [];
  const poll = offer([...invitation, lineOf(question)]);
  return poll && { poll, takes: blocks.length - end + (poll.lead ? 2 : 1) };
}

export const lineOf = (block: Block | undefined): string =>
  block ? cleanLine(plainText({ type: "doc", content: [block] })) : "";

/** Words alone: a note or a picture would be lost with its line. */
export const isPlain = (block: Block): boolean =>
  (block.type === "paragraph" || block.type === "heading") &&
  (block.content ?? []).every(({ type }) => type !== "footnote");

const isBlank = (block: Block): boolean => block.type === "paragraph" && lineOf(block) === "";
