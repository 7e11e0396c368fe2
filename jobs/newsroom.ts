import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mailNotices } from "@/domain/notice/mailing";
import { closeDuePolls, destroyOldSecrets } from "@/domain/poll/closing";
import { pollTags } from "@/domain/poll/tags";
import { forgetOldSessions } from "@/domain/session/commands";
import { publishDueStories } from "@/domain/story/publishing";
import { storyTags, tagsOfChange } from "@/domain/story/tags";
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
    name: "close polls that are due",
    everySeconds: 5,
    run: async () => {
      const closed = await closeDuePolls();
      // Lists say which questions are open.
      if (closed.length > 0) await expireTags(...closed.map(pollTags.one), storyTags.lists);
    },
  },
  { name: "mail notices", everySeconds: 5, run: () => mailNotices() },
  { name: "unlink the votes of old polls", everySeconds: 3_600, run: destroyOldSecrets },
  { name: "forget old sessions and links", everySeconds: 3_600, run: forgetOldSessions },
  {
    name: "forget spent rate limits",
    everySeconds: 600,
    run: () => db.execute(sql`delete from rate_limits where arrives_at < now()`),
  },
];
