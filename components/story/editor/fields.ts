import type { PollDraft } from "@/domain/poll/input";
import type { StoryContent } from "@/domain/story/input";
import type { PollOffer } from "@/domain/story/paste";
import type { TagView } from "@/domain/tag/queries";
import { slugify } from "@/lib/slug";

/** The story as the form holds it: content without its body, and names for what are ids. */
export type Fields = Omit<StoryContent, "doc" | "tagIds"> & { tags: TagView[] };

export const fieldsOf = (content: StoryContent, tags: readonly TagView[]): Fields => {
  const { doc: _, tagIds, ...rest } = content;
  return { ...rest, tags: tagIds.flatMap((id) => tags.find((tag) => tag.id === id) ?? []) };
};

export function contentOf({ tags, ...fields }: Fields, doc: unknown): StoryContent {
  // The editor's attributes have no prototype, and such objects do not pass to the server; the
  // server rebuilds the document from its allow-list, so here it may be whatever the editor made.
  const plain = structuredClone(doc) as StoryContent["doc"];
  return { ...fields, tagIds: tags.map(({ id }) => id), doc: plain };
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
  options: [emptyOption(), emptyOption()],
  results: "always",
  opensAt: null,
  closesAt: null,
});

export const emptyOption = () => ({ id: crypto.randomUUID(), label: "", bestCase: "" });
