import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { publishDueStories } from "@/domain/story/publishing";
import { tagsOfChange } from "@/domain/story/tags";
import { expireTags } from "@/lib/page-tags";
import type { Job } from "./runner";

export const newsroomJobs: Job[] = [
  {
    name: "publish scheduled stories",
    everySeconds: 5,
    run: async () => {
      const published = await publishDueStories();
      await expireTags(...published.flatMap(tagsOfChange));
    },
  },
  {
    name: "forget spent rate limits",
    everySeconds: 600,
    run: () => db.execute(sql`delete from rate_limits where arrives_at < now()`),
  },
];
