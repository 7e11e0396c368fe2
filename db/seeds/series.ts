import { v7 } from "uuid";
import type { Transaction } from "@/db/client";
import { series, seriesSlugs, seriesStories } from "@/db/schema/series";
import type { SeedSeries } from "./newsroom/types";
import type { Ids } from "./seed";

export async function seedSeries(
  tx: Transaction,
  wanted: readonly SeedSeries[],
  ids: Ids,
): Promise<void> {
  for (const { stories, ...wording } of wanted) {
    const seriesId = v7();
    await tx.insert(series).values({ id: seriesId, ...wording });
    await tx.insert(seriesSlugs).values({ slug: wording.slug, seriesId });
    await tx
      .insert(seriesStories)
      .values(stories.map((key, position) => ({ storyId: ids.of(key), seriesId, position })));
  }
}
