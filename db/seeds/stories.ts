import type { Transaction } from "@/db/client";
import {
  publishedAuthors,
  publishedStories,
  publishedTags,
  revisions,
  stories,
  storyAuthors,
  storyBodies,
  storySlugs,
  storyTags,
} from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import { countWords, plainText } from "@/lib/rich-text";
import { parseMarkup } from "./newsroom/markup";
import type { SeedNewsroom, SeedPoll, SeedStory } from "./newsroom/types";
import { type PlacedPoll, seedPoll } from "./polls";
import { type Clock, Ids } from "./seed";
import type { Taxonomy } from "./taxonomy";

type Known = { people: Ids; taxonomy: Taxonomy; pictures: Ids; clock: Clock };

export async function seedStories(
  tx: Transaction,
  newsroom: SeedNewsroom,
  known: Known,
): Promise<Ids> {
  const ids = new Ids();
  for (const story of newsroom.stories)
    await seedStory(tx, newsroom, story, ids.add(story.key), known);
  return ids;
}

async function seedStory(
  tx: Transaction,
  newsroom: SeedNewsroom,
  story: SeedStory,
  id: string,
  known: Known,
): Promise<void> {
  const { people, taxonomy, pictures, clock } = known;
  const authorIds = story.authors.map((key) => people.of(key));
  const tagIds = story.tags.map((name) => taxonomy.tags.of(name));
  const createdBy = authorIds[0] ?? "";
  const isPublic = story.status === "published";
  const wasPublic = isPublic || story.status === "unpublished";
  const text = pictureText(newsroom);
  const doc = parseMarkup(story.body, (key) => pictures.of(key), text);
  const poll = story.poll
    ? await seedPoll(tx, story.poll, { createdBy, clock, isPublic: wasPublic })
    : null;
  const lead = story.lead
    ? { mediaId: pictures.of(story.lead), ...text(story.lead) }
    : { mediaId: null, alt: "", caption: "", credit: "" };
  const createdAt = clock.hoursAgo(Math.max(story.hoursAgo, 0) + 20);
  const publishedAt = clock.hoursAgo(story.hoursAgo);
  const updatedAt = clock.hoursAgo(story.updatedHoursAgo ?? Math.max(story.hoursAgo, 0.2));
  const leadColumns = {
    leadMediaId: lead.mediaId,
    leadAlt: lead.alt,
    leadCaption: lead.caption,
    leadCredit: lead.credit,
  };
  const words = { text: plainText(doc), words: countWords(doc) };
  const { headline, standfirst, slug } = story;
  const sectionId = taxonomy.sections.of(story.section);
  const content = {
    headline,
    standfirst,
    slug,
    slugTouched: true,
    sectionId,
    tagIds,
    authorIds,
    lead,
    doc,
    poll: story.poll && poll ? pollDraft(story.poll, poll) : null,
    commentMode: "open" as const,
    commentsCloseAt: null,
  };

  await tx.insert(stories).values({
    id,
    status: story.status,
    headline,
    standfirst,
    slug,
    slugTouched: true,
    sectionId,
    ...leadColumns,
    pollId: poll?.id ?? null,
    pollDraft: content.poll,
    reviewNote: story.note ?? "",
    scheduledFor: story.status === "scheduled" ? publishedAt : null,
    submittedAt: story.status === "in_review" ? updatedAt : null,
    submittedBy: story.status === "in_review" ? createdBy : null,
    ...(story.assignment && {
      writerId: createdBy,
      editorId: people.of(story.assignment.editor),
      dueAt: clock.hoursAgo(-story.assignment.dueInHours),
      plannedWords: story.assignment.words,
    }),
    createdBy,
    createdAt,
    updatedAt,
  });
  await tx.insert(storyBodies).values({ storyId: id, doc, ...words });
  const ofStory = {
    authors: authorIds.map((personId, position) => ({ storyId: id, personId, position })),
    tags: tagIds.map((tagId, position) => ({ storyId: id, tagId, position })),
  };
  await tx.insert(storyAuthors).values(ofStory.authors);
  await tx.insert(storyTags).values(ofStory.tags);

  if (!wasPublic) return;
  const editor = newsroom.people.find(({ role }) => role === "editor")?.key ?? "";
  const editorId = people.of(editor);
  const [revision] = await tx
    .insert(revisions)
    .values({
      storyId: id,
      number: 1,
      kind: "published",
      version: 1,
      content,
      createdBy: editorId,
      createdAt: updatedAt,
    })
    .returning({ id: revisions.id });
  await tx.insert(storySlugs).values({ slug, storyId: id, createdAt: publishedAt });
  await record(tx, { actorId: editorId, verb: "story.published", subject: { type: "story", id } });
  if (!isPublic || !revision) {
    await record(tx, {
      actorId: editorId,
      verb: "story.unpublished",
      subject: { type: "story", id },
      data: { reason: story.note ?? "" },
    });
    return;
  }
  await tx.insert(publishedStories).values({
    storyId: id,
    revisionId: revision.id,
    slug,
    headline,
    standfirst,
    sectionId,
    ...leadColumns,
    pollId: poll?.id ?? null,
    doc,
    ...words,
    publishedAt,
    updatedAt: story.updatedHoursAgo === undefined ? publishedAt : updatedAt,
  });
  await tx.insert(publishedAuthors).values(ofStory.authors);
  await tx.insert(publishedTags).values(ofStory.tags);
}

const pictureText = (newsroom: SeedNewsroom) => (key: string) => {
  const picture = newsroom.pictures.find((one) => one.key === key);
  if (!picture) throw new Error(`The demo newsroom has no picture “${key}”.`);
  return { alt: picture.alt, caption: picture.caption, credit: picture.credit };
};

const pollDraft = (
  { question, results, kind = "single", maxChoices = 1, asksTwice = false }: SeedPoll,
  poll: PlacedPoll,
) => ({
  id: poll.id,
  question,
  kind,
  maxChoices,
  asksTwice,
  results,
  options: poll.options,
  opensAt: poll.opensAt.toISOString(),
  closesAt: poll.closesAt?.toISOString() ?? null,
});
