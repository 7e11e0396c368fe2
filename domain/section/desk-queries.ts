import "server-only";
import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { sections } from "@/db/schema/taxonomy";
import type { Staff } from "@/domain/person/rules";
import type { SectionView } from "./queries";

export type SectionUse = SectionView & { stories: number };

/** The sections in the navigation's order, with how many stories each holds at the desk. */
export async function listSectionUse(_: Staff): Promise<SectionUse[]> {
  return db
    .select({
      id: sections.id,
      slug: sections.slug,
      name: sections.name,
      description: sections.description,
      stories: sql<number>`(select count(*)::int from stories s
        left join published_stories p on p.story_id = s.id
        where sections.id in (s.section_id, p.section_id))`,
    })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.name));
}
