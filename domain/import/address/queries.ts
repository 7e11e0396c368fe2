import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importAddresses } from "@/db/schema/import";
import { publishedStories } from "@/db/schema/story";
import { formerPath } from "./rules";

/** Where the published story is now that readers found at this address before it came here. */
export async function findMoved(address: string): Promise<string | null> {
  const path = formerPath(address);
  if (!path) return null;
  const [row] = await db
    .select({ slug: publishedStories.slug })
    .from(importAddresses)
    .innerJoin(publishedStories, eq(publishedStories.storyId, importAddresses.storyId))
    .where(eq(importAddresses.path, path));
  return row ? `/stories/${encodeURIComponent(row.slug)}` : null;
}
