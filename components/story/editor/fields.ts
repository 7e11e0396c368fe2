import type * as Y from "yjs";
import type { PollDraft } from "@/domain/poll/input";
import type { StoryContent } from "@/domain/story/input";
import type { PollOffer } from "@/domain/story/paste";
import { readFields } from "@/domain/story/together/document";
import type { TagView } from "@/domain/tag/queries";
import { slugify } from "@/lib/slug";

/** The story as the form holds it: content without its body, and names for what are ids. */
export type Fields = Omit<StoryContent, "doc" | "tagIds"> & { tags: TagView[] };

/** @returns the fields, and the ids of tags whose names are not known here */
export function fieldsIn(
  document: Y.Doc,
  known: readonly TagView[],
): { fields: Fields; unnamed: string[] } {
  // The server writes whole content into the document, so every key is there.
  const { tagIds, ...rest } = readFields(document) as Omit<StoryContent, "doc">;
  const tags = tagIds.flatMap((id) => known.find((tag) => tag.id === id) ?? []);
  const unnamed = tagIds.filter((id) => !known.some((tag) => tag.id === id));
  return { fields: { ...rest, tags }, unnamed };
}

/** Changed fields as the document has them. */
export function partsOf({ tags, ...fields }: Partial<Fields>): Partial<StoryContent> {
  return { ...fields, ...(tags && { tagIds: tags.map(({ id }) => id) }) };
}

/** The headline leads the address until somebody writes one, or readers know one. */
export const withHeadline = (fields: Fields, headline: string, isLive: boolean): Fields => ({
  ...fields,
  headline,
  ...(!fields.slugTouched && !isLive && { slug: slugify(headline) }),
});

/** The poll an offer becomes; one that is there keeps its identity. */
export function pollOf(offer: PollOffer, present: PollDraft | null): PollDraft {
  const options = offer.options.map((label) => ({ ...emptyOption(), label }));
  return { ...(present ?? emptyPoll()), question: offer.question, options };
}

export const emptyPoll = (): PollDraft => ({
  id: crypto.randomUUID(),
  question: "",
  kind: "single",
  maxChoices: 1,
  asksTwice: false,
  options: [emptyOption(), emptyOption()],
  results: "always",
  opensAt: null,
  closesAt: null,
});

export const emptyOption = () => ({ id: crypto.randomUUID(), label: "", bestCase: "" });
