import type { Transaction } from "@/db/client";
import { sections, tags } from "@/db/schema/taxonomy";
import { slugify } from "@/lib/slug";
import type { SeedSection, SeedStory } from "./newsroom/types";
import { Ids } from "./seed";

export type Taxonomy = { sections: Ids; tags: Ids };

export async function seedTaxonomy(
  tx: Transaction,
  seedSections: readonly SeedSection[],
  stories: readonly SeedStory[],
): Promise<Taxonomy> {
  const taxonomy = { sections: new Ids(), tags: new Ids() };
  await tx.insert(sections).values(
    seedSections.map(({ slug, name, description }, position) => ({
      id: taxonomy.sections.add(slug),
      slug,
      name,
      description,
      position,
    })),
  );
  const names = [...new Set(stories.flatMap((story) => story.tags))];
  await tx
    .insert(tags)
    .values(names.map((name) => ({ id: taxonomy.tags.add(name), slug: slugify(name), name })));
  return taxonomy;
}
