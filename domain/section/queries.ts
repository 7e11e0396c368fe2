import "server-only";
import { asc, eq } from "drizzle-orm";
import { cache } from "react";
import { prepared } from "@/db/client";
import { sections } from "@/db/schema/taxonomy";
import { dependOn } from "@/lib/page-tags";
import { remembered } from "@/lib/remembered";
import { sectionTags } from "./tags";

export type SectionView = { id: string; slug: string; name: string; description: string };

const columns = {
  id: sections.id,
  slug: sections.slug,
  name: sections.name,
  description: sections.description,
};

export const listSections = cache(
  remembered("sections", async (): Promise<SectionView[]> => {
    dependOn(sectionTags.all);
    return prepared
      .select(columns)
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.name));
  }),
);

export const getSection = cache(async (slug: string): Promise<SectionView | null> => {
  dependOn(sectionTags.all);
  const [row] = await prepared.select(columns).from(sections).where(eq(sections.slug, slug));
  return row ?? null;
});
