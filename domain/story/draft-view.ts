import "server-only";
import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema/media";
import { people } from "@/db/schema/person";
import { sections } from "@/db/schema/taxonomy";
import type { Staff } from "@/domain/person/rules";
import type { Preview } from "@/domain/preview/rules";
import { namesOfTags } from "@/domain/tag/desk-queries";
import { countWords } from "@/lib/rich-text";
import type { StoryContent } from "./input";
import { picturesIn, relatedTo } from "./queries";

/** Content with names and pictures for its ids: a draft as readers would see it. */
export async function viewOf(_: Staff | Preview, content: StoryContent) {
  const { headline, standfirst, doc, authorIds, sectionId, lead, tagIds } = content;
  const [names, [section], [picture], tags, pictures, related] = await Promise.all([
    authorIds.length > 0
      ? db
          .select({ id: people.id, slug: people.slug, name: people.name })
          .from(people)
          .where(inArray(people.id, authorIds))
      : [],
    sectionId
      ? db
          .select({ slug: sections.slug, name: sections.name })
          .from(sections)
          .where(eq(sections.id, sectionId))
      : [],
    lead.mediaId ? db.select().from(media).where(eq(media.id, lead.mediaId)) : [],
    namesOfTags(tagIds),
    picturesIn(doc),
    relatedTo(doc),
  ]);
  const { mediaId: _id, ...words } = lead;
  return {
    headline: headline || "Untitled story",
    standfirst,
    doc,
    pictures,
    related,
    section: section ?? null,
    authors: authorIds.flatMap((id) => names.find((person) => person.id === id) ?? []),
    tags,
    lead: picture ? { ...picture, ...words } : null,
    publishedAt: null,
    updatedAt: null,
    words: countWords(doc),
  };
}
